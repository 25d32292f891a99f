// The text of a strategy: CodeMirror with the words of our language, which the server hands over, and what is wrong with
// the text in place. Tab is not taken, so that the keyboard comes out of it as it came in.
import {
  acceptCompletion,
  autocompletion,
  completionKeymap,
  completionStatus,
  selectedCompletionIndex,
  setSelectedCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const MILLIS_AFTER_THE_LAST_KEY = 300;
const WORD = /[A-Za-z_]\w*/;
const FROM_THE_SERVER = Annotation.define();

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, class: 'code-keyword' },
  { tag: tags.number, class: 'code-number' },
  { tag: tags.comment, class: 'code-comment' },
  { tag: tags.string, class: 'code-string' },
  { tag: tags.function(tags.variableName), class: 'code-function' },
  { tag: tags.standard(tags.variableName), class: 'code-series' },
]);

// A word of the vocabulary: { word, kind: statement | keyword | series | function | position, form, help }
function token(stream, state, kinds) {
  if (stream.sol()) state.begins = true;
  if (stream.eatSpace()) return null;
  if (stream.match(/#.*/)) return 'comment';
  const begins = state.begins;
  state.begins = false;
  if (state.isTitle && stream.match(/[^#]+/)) {
    state.isTitle = false;
    return 'string';
  }
  if (stream.match(/"[^"]*"?/)) return 'string';
  if (stream.match(/(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?%?/)) return 'number';
  const found = stream.match(WORD);
  if (!found) {
    stream.next();
    return null;
  }
  state.isTitle = begins && found[0] === 'name' && !stream.eol();
  return kinds.get(found[0]) ?? null;
}

const STYLES = {
  statement: 'keyword',
  keyword: 'keyword',
  function: 'variableName.function',
  series: 'variableName.standard',
  position: 'variableName.standard',
};

function language(vocabulary) {
  const kinds = new Map(vocabulary.map(({ word, kind }) => [word, STYLES[kind]]));
  return StreamLanguage.define({
    startState: () => ({ begins: true, isTitle: false }),
    token: (stream, state) => token(stream, state, kinds),
    blankLine: (state) => {
      state.isTitle = false;
    },
    languageData: { commentTokens: { line: '#' } },
  });
}

function option({ word, kind, form, help }) {
  const takesMore = form.startsWith(`${word}(`);
  return {
    label: word,
    detail: form === word ? '' : form.slice(word.length),
    info: help,
    type: kind,
    apply: takesMore ? insertCall : word,
  };
}

function insertCall(view, completion, from, to) {
  const opens = view.state.sliceDoc(to, to + 1) === '(';
  view.dispatch({
    changes: { from, to, insert: completion.label + (opens ? '' : '()') },
    selection: { anchor: from + completion.label.length + 1 },
    userEvent: 'input.complete',
  });
}

// Nothing is chosen until somebody chooses, so that Enter begins a new line; Tab takes the first.
function takeSuggestion(view) {
  if (completionStatus(view.state) !== 'active') return false;
  if (selectedCompletionIndex(view.state) === null) view.dispatch({ effects: setSelectedCompletion(0) });
  return acceptCompletion(view);
}

// The names of inputs and lets, with their line as help.
function ownNames(text) {
  return [...text.matchAll(/^[ \t]*(input|let)[ \t]+([A-Za-z_]\w*)[ \t]*=?[ \t]*(.*)$/gm)].map(([, kind, word, line]) => ({
    label: word,
    detail: kind,
    info: line.replace(/#.*/, '').trim(),
    type: 'own',
  }));
}

function complete(context, vocabulary) {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const word = context.matchBefore(WORD);
  if (before.includes('#') || /^\s*name\s/.test(before) || (!word && !context.explicit)) return null;
  const begins = before.slice(0, before.length - (word ? word.text.length : 0)).trim() === '';
  const known = vocabulary.filter(({ kind }) => begins || kind !== 'statement').map(option);
  return {
    from: word ? word.from : context.pos,
    options: [...known, ...ownNames(context.state.doc.toString())].map((each) =>
      begins && each.type === 'statement' ? { ...each, boost: 50 } : each
    ),
    validFor: /^\w*$/,
  };
}

class ScriptEditor extends HTMLElement {
  #view;
  #value = '';
  #vocabulary = [];
  #isReadOnly = false;
  #label = '';
  #timer;
  #isTyped = false;
  #language = new Compartment();
  #rights = new Compartment();

  connectedCallback() {
    if (this.#view) return;
    // by itself it would take the shadow tree of the layout that shows the page, and put its styles there
    this.#view = new EditorView({ parent: this, root: this.getRootNode(), state: this.#state() });
    this.addEventListener('focusout', () => this.#tell());
  }

  #state() {
    return EditorState.create({
      doc: this.#value,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        bracketMatching(),
        EditorView.lineWrapping,
        syntaxHighlighting(COLOURS),
        autocompletion({ override: [(context) => complete(context, this.#vocabulary)], icons: false, selectOnOpen: false }),
        keymap.of([{ key: 'Tab', run: takeSuggestion }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        this.#language.of(language(this.#vocabulary)),
        this.#rights.of(this.#rightsNow()),
        EditorView.updateListener.of((update) => this.#changed(update)),
      ],
    });
  }

  #rightsNow() {
    return [
      EditorState.readOnly.of(this.#isReadOnly),
      EditorView.contentAttributes.of({
        'aria-label': this.#label,
        'aria-readonly': String(this.#isReadOnly),
        'aria-description':
          'Tab leaves the editor. While suggestions are shown Tab takes one; Escape closes them, and Tab leaves again.',
        spellcheck: 'false',
        autocapitalize: 'off',
        autocorrect: 'off',
      }),
    ];
  }

  #changed(update) {
    if (!update.docChanged || update.transactions.some((one) => one.annotation(FROM_THE_SERVER))) return;
    this.#isTyped = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), MILLIS_AFTER_THE_LAST_KEY);
  }

  // Also when the keyboard leaves: who clicks on "Save" saves what was typed.
  #tell() {
    clearTimeout(this.#timer);
    if (!this.#isTyped) return;
    this.#isTyped = false;
    this.#value = this.#view.state.doc.toString();
    this.dispatchEvent(new CustomEvent('value-changed'));
  }

  get value() {
    return this.#value;
  }

  set value(text) {
    const next = text ?? '';
    if (next === this.#value && !this.#isTyped) return;
    this.#value = next;
    this.#isTyped = false;
    clearTimeout(this.#timer);
    this.#view?.dispatch(
      { changes: { from: 0, to: this.#view.state.doc.length, insert: next }, annotations: FROM_THE_SERVER.of(true) },
      setDiagnostics(this.#view.state, [])
    );
  }

  set vocabulary(words) {
    this.#vocabulary = words ?? [];
    this.#view?.dispatch({ effects: this.#language.reconfigure(language(this.#vocabulary)) });
  }

  set readOnlyText(isReadOnly) {
    this.#isReadOnly = isReadOnly;
    this.toggleAttribute('readonly', isReadOnly);
    this.#view?.dispatch({ effects: this.#rights.reconfigure(this.#rightsNow()) });
  }

  set label(words) {
    this.#label = words;
    this.#view?.dispatch({ effects: this.#rights.reconfigure(this.#rightsNow()) });
  }

  // What was typed since is not what these are about: its own will come.
  showProblems(problems) {
    if (this.#isTyped || !this.#view) return;
    const marks = problems.map((problem) => ({ ...this.#range(problem), severity: 'error', message: problem.message }));
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  goTo(problem) {
    const { from, to } = this.#range(problem);
    this.#view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    this.#view.focus();
  }

  #range({ line, column, length }) {
    const text = this.#view.state.doc;
    const at = text.line(Math.min(line, text.lines));
    const from = Math.min(at.from + column - 1, at.to);
    return { from, to: Math.min(from + length, text.length) };
  }
}

customElements.define('script-editor', ScriptEditor);
