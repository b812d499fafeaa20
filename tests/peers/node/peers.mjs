// tokenlens and genai-prices on the tasks of tasks.json, timed by mitata. One argument: the file that the answers and the times go to.
import { readFileSync, writeFileSync } from 'node:fs';
import { calcPrice, waitForUpdate } from '@pydantic/genai-prices';
import { do_not_optimize, measure } from 'mitata';
import { createRegistry, defaultCatalog, getModelMeta, getTokenCosts, pickModelFor, sourceFromCatalog } from 'tokenlens';

const tasks = JSON.parse(readFileSync(new URL('../tasks.json', import.meta.url), 'utf8'));
const snapshot = process.env.MODELS_DEV ? JSON.parse(readFileSync(process.env.MODELS_DEV, 'utf8')) : defaultCatalog;
const registry = createRegistry(sourceFromCatalog(snapshot).list());
const bundled = await waitForUpdate();

// tokenlens adds the cached tokens to the input; genai-prices, as GenAi.Taxonomy, has them in it.
const lensUsage = ({ input, cached, output }) => ({ input: input - cached, output, cacheReads: cached });
const pricesUsage = ({ input, cached, output }) => ({ input_tokens: input, cache_read_tokens: cached, output_tokens: output });

// What a user of tokenlens writes for the cheapest capable model: it has the data and no query.
function plain(catalog, { inputTokens, outputTokens }) {
  const found = [];
  for (const provider of Object.values(catalog)) {
    for (const model of Object.values(provider.models)) {
      const { cost, limit, modalities } = model;
      if (model.status === 'deprecated' || !model.tool_call) continue;
      if (!modalities?.input?.includes('text') || !modalities.input.includes('image') || !modalities.output?.includes('text')) continue;
      if (!(limit?.context >= inputTokens + outputTokens) || (limit.input || Infinity) < inputTokens || !(limit.output >= outputTokens)) continue;
      if (!(cost?.input > 0) || !(cost.output > 0)) continue;
      found.push({ id: `${provider.id}/${model.id}`, usd: (cost.input * inputTokens + cost.output * outputTokens) / 1e6 });
    }
  }
  return found;
}

const byPrice = (a, b) => a.usd - b.usd || (a.id < b.id ? -1 : 1);
const cheapest = (found) => found.reduce((best, one) => (best && byPrice(best, one) <= 0 ? best : one), undefined);

const { lookUp, priced, requirements, shortUsage } = tasks;
const only = snapshot[priced.provider];
const [lens, prices] = [lensUsage(shortUsage), pricesUsage(shortUsage)];
const tokens = requirements.inputTokens + requirements.outputTokens;
const cases = [
  ['look-up', 'exact id', 'tokenlens `getModelMeta`', () => getModelMeta({ providers: snapshot, id: lookUp.exact })],
  ['look-up', 'exact id', 'tokenlens `createRegistry().resolveModel`', () => registry.resolveModel(lookUp.exact)],
  ['look-up', 'unknown name', 'tokenlens `createRegistry().resolveModel`', () => registry.resolveModel(lookUp.unknown)],
  ['look-up', 'exact id, and no tokens to price', 'genai-prices `calcPrice`', () => calcPrice({}, priced.model, { providerId: priced.provider })],
  ['look-up', 'dated, no provider, and no tokens to price', 'genai-prices `calcPrice`', () => calcPrice({}, lookUp.dated)],
  ['look-up', 'unknown name', 'genai-prices `calcPrice`', () => calcPrice({}, lookUp.unknown)],
  ['price', 'id and usage to amount, its provider alone', 'tokenlens `getTokenCosts`', () => getTokenCosts({ modelId: priced.model, usage: lens, providers: only })],
  ['price', 'id and usage to amount, all providers', 'tokenlens `getTokenCosts`', () => getTokenCosts({ modelId: priced.model, usage: lens, providers: snapshot })],
  ['price', 'id and usage to amount', 'genai-prices `calcPrice`', () => calcPrice(prices, priced.model, { providerId: priced.provider })],
  ['cheapest', 'user code', 'filter over tokenlens\'s data', () => cheapest(plain(snapshot, requirements))],
  ['cheapest', 'smallest window that fits; no needs, no price', 'tokenlens `pickModelFor`', () => pickModelFor(tokens, { catalog: snapshot })],
];

const times = [];
for (const [task, what, by, fn] of cases) {
  const run = () => do_not_optimize(fn());
  // Warm before the harness looks: it settles from the first calls whether to time singly or in batches of 4,096.
  for (const end = performance.now() + 500; performance.now() < end;) run();
  const { p50, p25, p75 } = await measure(run, { min_cpu_time: 2e9 });
  times.push({ task, what, by, ns: p50, low: p25, high: p75 });
  console.error(`${task} | ${what} | ${by}: ${p50.toFixed(1)} ns`);
}

const attempt = (fn) => { try { return fn() ?? null; } catch { return null; } };
const providerOf = (id) => id.slice(0, id.indexOf('/'));
const amounts = tasks.amounts.flatMap(({ provider, model, long = false }) => {
  const usage = long ? tasks.longUsage : shortUsage;
  const by = {
    'tokenlens, this data': () => getTokenCosts({ modelId: model, usage: lensUsage(usage), providers: snapshot[provider] }).totalUSD,
    'tokenlens, this data, all providers': () => getTokenCosts({ modelId: `${provider}:${model}`, usage: lensUsage(usage), providers: snapshot }).totalUSD,
    'tokenlens, bundled': () => getTokenCosts({ modelId: model, usage: lensUsage(usage), providers: defaultCatalog[provider] }).totalUSD,
    'genai-prices, bundled': () => calcPrice(pricesUsage(usage), model, { providerId: provider })?.total_price,
  };
  return Object.entries(by).map(([name, fn]) => ({ model: `${provider}/${model}`, long, by: name, usd: attempt(fn) }));
});
const names = tasks.names.flatMap((name) => [
  { name, by: 'tokenlens `getModelMeta`', found: attempt(() => { const found = getModelMeta({ providers: snapshot, id: name }); return found && `${providerOf(name.replace(':', '/'))}/${found.id}`; }) },
  { name, by: 'tokenlens `resolveModel`', found: attempt(() => registry.resolveModel(name)?.id.replace(':', '/')) },
  { name, by: 'genai-prices', found: attempt(() => { const found = calcPrice({}, name); return found && `${found.provider.id}/${found.model.id}`; }) },
]);
const found = plain(snapshot, requirements).sort(byPrice);
const count = (catalog) => Object.values(catalog).reduce((sum, provider) => sum + Object.keys(provider.models).length, 0);
const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

writeFileSync(process.argv[2], JSON.stringify({
  versions: [
    `Node ${process.version}, V8 ${process.versions.v8}, mitata ${version('mitata')}`,
    `tokenlens ${version('tokenlens')}: ${count(snapshot)} models given to it, ${count(defaultCatalog)} bundled`,
    `genai-prices ${version('@pydantic/genai-prices')}: ${count(bundled)} models bundled`,
  ],
  times, names, amounts,
  picks: [
    { by: 'filter over tokenlens\'s data', count: found.length, first: found.slice(0, 3).map(({ id }) => id) },
    { by: 'tokenlens `pickModelFor`', count: 1, first: [pickModelFor(tokens, { catalog: snapshot })?.id.replace(':', '/')] },
  ],
}));
