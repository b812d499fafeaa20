// One set of tables, in Markdown, from the files that the two tool chains wrote.
import { readFileSync } from 'node:fs';

const files = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const all = (key) => files.flatMap((file) => file[key]);
const unique = (values) => [...new Set(values)];

const time = (ns) => (ns < 1e3 ? `${Number(ns.toPrecision(3))} ns` : ns < 1e6 ? `${Number((ns / 1e3).toPrecision(3))} us` : `${Number((ns / 1e6).toPrecision(3))} ms`);
const bytes = (count) => (count === undefined ? '' : `${count.toLocaleString('en')} B`);
const usd = (amount) => (amount === null || amount === undefined ? 'none' : Number(amount.toPrecision(6)).toString());
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const head = (cells) => { console.log(); row(cells); row(cells.map(() => '---')); };
const cross = (entries, rowOf, valueOf, label) => {
  const columns = unique(entries.map(({ by }) => by));
  head([label, ...columns]);
  for (const name of unique(entries.map(rowOf)))
    row([name, ...columns.map((by) => valueOf(entries.find((entry) => rowOf(entry) === name && entry.by === by)))]);
};

for (const version of all('versions')) console.log(`- ${version}`);

head(['task', 'library', 'what', 'time', 'spread', 'allocated']);
for (const task of ['look-up', 'price', 'cheapest', 'registered', 'routing'])
  for (const entry of all('times').filter((other) => other.task === task))
    row([task, entry.by, entry.what, time(entry.ns), `${time(entry.low)} to ${time(entry.high)}`, bytes(entry.bytes)]);

cross(all('names'), ({ name }) => `\`${name}\``, (entry) => entry?.found ?? 'none', 'name');
cross(all('amounts'), ({ model, long }) => `${model}${long ? ', long' : ''}`, (entry) => usd(entry?.usd), 'USD');

head(['the cheapest, by', 'found', 'the first three']);
for (const { by, count, first } of all('picks')) row([by, count, first.join(', ')]);
