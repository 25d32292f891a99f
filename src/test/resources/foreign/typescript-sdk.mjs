// Alpaca's own SDK for TypeScript against the stand-in; prints what it saw as one line of JSON.
// Arguments: address of the interface, of the streams, of the controls. Keys: the usual variables.
import { Alpaca } from "@alpacahq/alpaca-trade-api";

const [url, streamUrl, adminUrl] = process.argv.slice(2);
const keyId = process.env.APCA_API_KEY_ID;
const secret = process.env.APCA_API_SECRET_KEY;

const elsewhere = (address) => address.toString().replace(/^https:\/\/[^/]+/, url);
const alpaca = new Alpaca({ keyId, secret, fetchApi: (address, init) => fetch(elsewhere(address), init) });
const control = (name, body) => fetch(`${adminUrl}/${name}`, { method: "POST", body: JSON.stringify(body) });

const seen = { events: [], quotes: [] };
const orders = alpaca.trading.orders;

const account = await alpaca.trading.account.getAccount();
seen.account = { status: account.status, cash: account.cash, number: account.accountNumber };

const updates = alpaca.trading.stream({ url: `${streamUrl}/stream` });
const filled = new Promise((done) => {
    updates.onTradeUpdate((update) => {
        seen.events.push({ event: update.event, id: update.order.clientOrderId, price: update.price });
        if (update.event === "fill") done();
    });
});
const listening = new Promise((done) => updates.onConnect(() => { updates.subscribeTradeUpdates(); done(); }));
updates.connect();
await listening;
// the order to listen has left, but the stream may not have it yet
await control("wait-for-listeners", { stream: "trading", count: 1 });

const waiting = await orders.limit({ symbol: "AAPL", qty: 2, side: "buy", limitPrice: 90, clientOrderId: "ts-2" });
const open = await orders.getAllOrders({ status: "open" });
seen.open = open.map((order) => order.clientOrderId);
await orders.deleteOrderByOrderID({ orderId: waiting.id });
seen.cancelled = (await orders.getOrderByOrderID({ orderId: waiting.id })).status;

const submitted = await orders.market({ symbol: "AAPL", qty: 3, side: "buy", clientOrderId: "ts-1" });
seen.submitted = submitted.status;
const found = await orders.getOrderByClientOrderId({ clientOrderId: "ts-1" });
seen.found = { sameId: found.id === submitted.id, status: found.status, price: found.filledAvgPrice };
await filled;

try {
    await orders.market({ symbol: "AAPL", qty: 3, side: "buy", clientOrderId: "ts-1" });
} catch (error) {
    seen.duplicate = { kind: error.name, status: error.status, code: error.code, message: error.message };
}

seen.positions = (await alpaca.trading.positions.getAllOpenPositions()).map(({ symbol, qty }) => ({ symbol, qty }));

const bars = await alpaca.marketData.stocks.stockBars({
    symbols: "AAPL", timeframe: "1Day", feed: "sip", limit: 10,
    start: new Date("2026-11-02T05:00:00Z"), end: new Date("2026-11-20T05:00:00Z"),
});
seen.bars = { count: bars.bars.AAPL.length, first: bars.bars.AAPL[0].t, more: Boolean(bars.nextPageToken) };

const prices = alpaca.marketData.stockStream({ feed: "iex", url: `${streamUrl}/v2/iex` });
const quoted = new Promise((done) => prices.onQuote((quote) => {
    seen.quotes.push({ symbol: quote.symbol, ask: quote.askPrice });
    done();
}));
prices.onConnect(() => prices.subscribeForQuotes(["AAPL"]));
prices.connect();
await prices.whenAuthenticated();
await control("wait-for-listeners", { stream: "data", count: 1 });
await control("price", { symbol: "AAPL", bid: "101", ask: "101.25", last: "101" });
await quoted;

await control("fault", { match: { method: "POST" }, effect: { name: "responseLost" }, times: 1 });
try {
    await orders.market({ symbol: "AAPL", qty: 1, side: "buy", clientOrderId: "ts-lost" });
} catch (error) {
    seen.lost = error.name;
}
seen.lostFound = (await orders.getOrderByClientOrderId({ clientOrderId: "ts-lost" })).status;

updates.disconnect();
prices.disconnect();
console.log(JSON.stringify(seen));
process.exit(0);
