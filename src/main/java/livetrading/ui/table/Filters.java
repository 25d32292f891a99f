package livetrading.ui.table;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import livetrading.market.Ticker;
import livetrading.ui.format.Names;

/**
 * The fields that choose what a page shows, such as the rows of a table. What they say stands in the page's address, so that a choice can be
 * kept, sent and gone back to; what an address says wrongly is left out, with a note.
 */
public final class Filters extends Div {

    private final String route;
    private final Runnable changed;
    private final Paragraph note = new Paragraph();
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private final Sorts sorts = new Sorts(this::sorted);
    private Supplier<Optional<String>> period = Optional::empty;
    private boolean isReading;

    /**
     * A field and its parameter in the address.
     *
     * @param read throws an IllegalArgumentException or a DateTimeException for a text that it cannot read
     */
    private record Parameter<V>(
            String name, HasValue<?, V> field, Function<String, V> read, Function<V, String> write) {

        void show(String text) {
            field.setValue(read.apply(text));
        }

        Optional<String> text() {
            return field.getOptionalValue().map(write);
        }
    }

    /** @param changed called when a person has chosen something else; what an address chooses is read in silence */
    public Filters(String route, Runnable changed) {
        this.route = route;
        this.changed = changed;
        addClassName("filters");
        note.addClassName("filters-note");
        note.getElement().setAttribute("role", "status");
        note.setVisible(false);
        add(note);
    }

    public ComboBox<String> ticker() {
        return combo("Ticker", "ticker", text -> Ticker.of(text).symbol());
    }

    public ComboBox<String> strategy() {
        ComboBox<String> box = word("Strategy", "strategy");
        box.setItemLabelGenerator(id -> Optional.ofNullable(Names.strategy(id)).orElse(id));
        return box;
    }

    /** A word without spaces that stands for something. */
    public ComboBox<String> word(String label, String name) {
        return combo(label, name, Filters::id);
    }

    private ComboBox<String> combo(String label, String name, Function<String, String> read) {
        ComboBox<String> box = new ComboBox<>(label);
        box.setItems(List.of());
        box.setPlaceholder("All");
        box.setClearButtonVisible(true);
        return bind(box, name, read, Function.identity());
    }

    /** @param all what the field says when none is chosen */
    public <E extends Enum<E>> Select<E> each(String label, String name, Class<E> values, String all) {
        Select<E> select = new Select<>();
        select.setLabel(label);
        select.setItems(values.getEnumConstants());
        select.setItemLabelGenerator(value -> value == null ? all : value.name());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        return bind(select, name, text -> Enum.valueOf(values, text.toUpperCase(Locale.ROOT)), Enum::name);
    }

    public DatePicker date(String label, String name) {
        DatePicker picker = new DatePicker(label);
        picker.setClearButtonVisible(true);
        picker.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        return bind(picker, name, LocalDate::parse, LocalDate::toString);
    }

    /** Says when the first day is after the last one, between which there is nothing. */
    public void period(DatePicker first, DatePicker last) {
        period = () -> first.getOptionalValue()
                .filter(from -> last.getOptionalValue().filter(from::isAfter).isPresent())
                .map(from -> "The first day, %s, is after the last, %s: there is nothing between them."
                        .formatted(from, last.getValue()));
    }

    public TextField text(String label, String name) {
        TextField field = new TextField(label);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return bind(field, name, Function.identity(), Function.identity());
    }

    /** Adds a field and its parameter in the address. */
    public <V, F extends AbstractField<F, V>> F bind(
            F field, String name, Function<String, V> read, Function<V, String> write) {
        parameters.add(new Parameter<>(name, field, read, write));
        field.addValueChangeListener(change -> change());
        addComponentAtIndex(parameters.size() - 1, field);
        return field;
    }

    /** Adds a component behind the fields. */
    void addLast(Component part) {
        addComponentAtIndex(parameters.size(), part);
    }

    /** Lets the address say how the table is sorted, too. */
    public void sorts(Grid<?> table) {
        sorts.add(Sorts.SORT, table);
    }

    /** Takes over what an address says. */
    public void read(QueryParameters address) {
        sorts.read(address);
        List<String> misunderstood = new ArrayList<>();
        isReading = true;
        for (Parameter<?> parameter : parameters) {
            parameter.field().clear();
            address.getSingleParameter(parameter.name())
                    .filter(text -> !text.isBlank())
                    .filter(text -> !understands(parameter, text.strip()))
                    .ifPresent(text -> misunderstood.add("%s=%s".formatted(parameter.name(), text)));
        }
        isReading = false;
        note(
                misunderstood.isEmpty()
                        ? period.get()
                        : Optional.of("The address says %s, which cannot be understood; it is left out."
                                .formatted(String.join(" and ", misunderstood))));
    }

    private void note(Optional<String> words) {
        note.setText(words.orElse(""));
        note.setVisible(words.isPresent());
    }

    private static boolean understands(Parameter<?> parameter, String text) {
        try {
            parameter.show(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private void change() {
        if (isReading) {
            return;
        }
        note(period.get());
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, address()));
        changed.run();
    }

    private void sorted() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address()));
    }

    /** The page with what is chosen. */
    public Location address() {
        Map<String, String> chosen = new LinkedHashMap<>();
        parameters.forEach(parameter -> parameter.text().ifPresent(text -> chosen.put(parameter.name(), text)));
        sorts.write(chosen);
        return new Location(route, QueryParameters.simple(chosen));
    }

    /** Changes fields that follow from another one, whose change is told. */
    public void quietly(Runnable change) {
        boolean was = isReading;
        isReading = true;
        change.run();
        isReading = was;
    }

    /** Gives a box other items and keeps its choice: setting the items of a combo box clears it. */
    public void offer(ComboBox<String> box, List<String> items) {
        if (items.equals(box.getListDataView().getItems().toList())) {
            return;
        }
        Optional<String> chosen = box.getOptionalValue();
        quietly(() -> {
            box.setItems(items);
            chosen.ifPresent(box::setValue);
        });
    }

    /** Ids of strategies, and names of channels, are words joined by dashes. */
    private static String id(String text) {
        if (!text.matches("[A-Za-z0-9_.-]{1,64}")) {
            throw new IllegalArgumentException("'" + text + "' is no name");
        }
        return text;
    }
}
