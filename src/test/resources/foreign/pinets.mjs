// Runs a script of Pine over bars with PineTS, and prints what it plots as one line of JSON: title -> values.
// Arguments: a CSV of Opened,Open,High,Low,Close,Volume,Closed with times in milliseconds, and the script.
import { readFileSync } from "node:fs";
import { BaseProvider, PineTS } from "pinets";

const [, ...rows] = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => line.split(",").map(Number));
const days = rows.map(([openTime, open, high, low, close, volume, closeTime]) =>
    ({ openTime, open, high, low, close, volume, closeTime }));

// has days only: weeks and months are made of them by PineTS
class Days extends BaseProvider {
    constructor() {
        super({ requiresApiKey: false, providerName: "days" });
    }
    getSupportedTimeframes() {
        return new Set(["D"]);
    }
    async _getMarketDataNative() {
        return days;
    }
    async getSymbolInfo(ticker) {
        return { ticker, tickerid: ticker, type: "stock", timezone: "America/New_York", session: "0930-1600", mintick: 0.01 };
    }
}

const pine = new PineTS(new Days(), "TEST", "D", days.length, days[0].openTime, days.at(-1).closeTime);
const { plots } = await pine.run(readFileSync(process.argv[3], "utf8"));
// with two underlines begin what PineTS keeps for itself
const lines = Object.entries(plots)
    .filter(([title]) => !title.startsWith("__"))
    .map(([title, plot]) => [title, plot.data.map(({ value }) => value)]);
console.log(JSON.stringify(Object.fromEntries(lines)));
