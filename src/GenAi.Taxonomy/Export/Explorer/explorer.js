"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = id => document.getElementById(id);
  const concepts = data.concepts;
  const byId = new Map(concepts.map((concept, at) => [concept.id, at]));
  const order = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  const few = 12;

  /** Makes an element: attributes, then children; text stays text. */
  function make(tag, attributes, ...children) {
    const element = tag === "svg" || make.svg
      ? document.createElementNS("http://www.w3.org/2000/svg", tag)
      : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
    return element;
  }

  function drawn(draw) {
    make.svg = true;
    try { return draw(); } finally { make.svg = false; }
  }

  const fill = (element, ...children) => element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  const count = (number, one, many = one + "s") => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
  const href = at => "#/concept/" + concepts[at].id;
  const link = at => make("a", { href: href(at) }, concepts[at].name);
  const links = list => list.flatMap((at, i) => i === 0 ? [link(at)] : [", ", link(at)]);
  const words = text => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").split(/\s+/).filter(Boolean);
  const plain = text => words(text).join(" ");
  const debounced = action => { let timer; return () => { clearTimeout(timer); timer = setTimeout(action, 120); }; };

  // The edges that a concept states itself, seen from the other end; a relation without direction is there already.
  const incoming = concepts.map(() => []);
  concepts.forEach((concept, from) => {
    for (const [relation, to, grade, via, disputed] of concept.edges) {
      const [, title, inverse] = data.relations[relation];
      const known = title === inverse && concepts[to].edges.some(edge => edge[0] === relation && edge[1] === from);
      if (via < 0 && !known) incoming[to].push([relation, from, grade, via, disputed]);
    }
  });

  /** The neighbours of a concept, one group a relation: what it is part of, who points to it, what it points to. */
  function neighbours(at) {
    const groups = new Map();
    const put = (edge, end) => {
      const title = data.relations[edge[0]][end];
      if (!groups.has(title)) groups.set(title, { title, rank: rank(edge[0], end), edges: [] });
      const group = groups.get(title);
      if (!group.edges.some(known => known[1] === edge[1])) group.edges.push(edge);
    };
    concepts[at].edges.forEach(edge => put(edge, 1));
    incoming[at].forEach(edge => put(edge, 2));
    const grades = ["high", "medium", "low", "not-suited", ""];
    for (const group of groups.values()) group.edges.sort((a, b) => grades.indexOf(a[2]) - grades.indexOf(b[2]));
    return [...groups.values()].sort((a, b) => a.rank - b.rank);
  }

  const rank = (relation, end) => relation === 0 ? end : end === 2 ? 10 + relation : 100 + relation;

  // Explore: the concepts of a facet as a tree.
  const narrower = at => incoming[at].filter(edge => edge[0] === 0).map(edge => edge[1]);
  const isTop = at => !concepts[at].edges.some(edge => edge[0] === 0);

  function branch(at) {
    const below = narrower(at);
    return make("li", null, link(at), concepts[at].definition ? make("span", null, " " + concepts[at].definition) : null,
      below.length ? make("ul", null, below.map(branch)) : null);
  }

  function showFacet(id) {
    const facet = Math.max(0, data.facets.findIndex(each => each[0] === id));
    const members = concepts.map((_, at) => at).filter(at => concepts[at].facet === facet);
    title("explore", data.facets[facet][1]);
    fill($("explore-body"),
      make("p", { class: "lead" }, `${count(concepts.length, "concept")} of ${count(data.facets.length, "kind")}. Choose one to see its neighbours.`),
      make("nav", { "aria-label": "Kinds of concept" }, make("ul", { class: "facets" }, data.facets.map((each, i) => {
        const size = concepts.filter(concept => concept.facet === i).length;
        return size === 0 ? null : make("li", null, make("a", { href: "#/explore/" + each[0], "aria-current": i === facet ? "page" : null }, `${each[1]} ${size}`));
      }))),
      make("ul", { class: "tree" }, members.filter(isTop).map(branch)));
  }

  // Explore: one concept, its neighbours as a drawing for the eye and as lists for everybody.
  function showConcept(at) {
    const concept = concepts[at];
    const groups = neighbours(at);
    title("explore", concept.name);
    const path = [];
    for (let up = at; (up = concepts[up].edges.find(edge => edge[0] === 0)?.[1]) !== undefined && path.length < 12;) path.unshift(up);
    fill($("explore-body"),
      make("nav", { "aria-label": "Place", class: "quiet" },
        make("a", { href: "#/explore/" + data.facets[concept.facet][0] }, data.facets[concept.facet][1]), path.flatMap(up => [" › ", link(up)])),
      concept.definition ? make("p", { class: "lead" }, concept.definition) : null,
      concept.note ? make("p", { class: "quiet" }, concept.note) : null,
      concept.also ? make("p", null, "Also called: " + concept.also.join(", ")) : null,
      (concept.labels ?? []).map(([language, label]) => make("p", null, "In other languages: ", make("span", { lang: language }, label), ` (${language})`)),
      (concept.facts ?? []).map(fact => make("p", null, fact)),
      groups.length ? drawing(at, groups) : null,
      make("div", { class: "relations" }, groups.map(group => make("section", null,
        make("h3", null, `${group.title} (${group.edges.length})`), longList(group.edges.map(neighbour))))),
      claimsOf([at]),
      concept.references ? [make("h2", null, "In public vocabularies"), make("ul", { class: "plain" }, concept.references.map(text => make("li", null, text)))] : null,
      concept.sources ? [make("h2", null, "Sources"), make("ul", { class: "plain" }, concept.sources.map(each => make("li", null, source(each))))] : null);
  }

  function neighbour([, to, grade, via, disputed, ...sources]) {
    const said = sources.map(each => data.sources[each].title).join("; ");
    return make("li", { title: said ? "Source: " + said : null }, link(to),
      grade ? [" ", make("small", { class: grade }, grade.replace("-", " "))] : null,
      via >= 0 ? [" ", make("small", null, "as ", concepts[via].name)] : null,
      disputed ? [" ", make("small", { class: "medium" }, "disputed")] : null);
  }

  function longList(items) {
    if (items.length <= few + 2) return make("ul", null, items);
    return [make("ul", null, items.slice(0, few)),
      make("details", null, make("summary", null, `${items.length - few} more`), make("ul", null, items.slice(few)))];
  }

  function source(at) {
    const { title: name, date, address } = data.sources[at];
    const text = date ? `${name} (${date})` : name;
    return address ? make("a", { href: address, rel: "noreferrer" }, text) : text;
  }

  /** Neighbours left and right of the concept; as many of each group as keep the drawing on a screen. */
  function drawing(at, groups) {
    const shownOf = (group, most) => group.edges.length <= most + 1 ? group.edges.length : most;
    const rowsOf = (group, most) => 1 + Math.min(group.edges.length, most + 1);
    let most = 8;
    const total = () => groups.reduce((sum, group) => sum + rowsOf(group, most), 0);
    while (most > 1 && total() > 60) most--;
    const step = 23, gap = 10;
    const heightOf = side => side.reduce((sum, group) => sum + rowsOf(group, most) * step + gap, 0);
    // Cut where the two sides come out most alike.
    const sides = groups.map((_, cut) => [groups.slice(0, cut), groups.slice(cut)])
      .reduce((best, each) => Math.max(...each.map(heightOf)) < Math.max(...best.map(heightOf)) ? each : best);
    const height = Math.max(...sides.map(heightOf), 160) + 10;
    return make("div", { class: "graph", "aria-hidden": "true" }, drawn(() => {
      const svg = make("svg", { viewBox: `0 0 1100 ${height}` });
      const edges = make("g"), nodes = make("g");
      sides.forEach((side, right) => {
        let y = (height - heightOf(side)) / 2 + 16;
        const [x, anchor, from, towards] = right ? [790, "start", 670, 1] : [310, "end", 430, -1];
        for (const group of side) {
          nodes.append(make("text", { class: "group", x, y, "text-anchor": anchor }, group.title));
          y += step;
          for (const [, to, grade] of group.edges.slice(0, shownOf(group, most))) {
            const name = concepts[to].name;
            edges.append(make("path", { class: `tint facet-${concepts[to].facet}`, d: `M ${from} ${height / 2} C ${from + towards * 70} ${height / 2} ${x - towards * 80} ${y - 5} ${x - towards * 14} ${y - 5}` }));
            nodes.append(make("a", { href: href(to), tabindex: "-1" }, make("title", null, grade ? `${name} (${grade.replace("-", " ")})` : name),
              make("circle", { class: `tint facet-${concepts[to].facet}`, cx: x - towards * 9, cy: y - 5, r: 4.5 }),
              make("text", { x, y, "text-anchor": anchor }, name.length > 38 ? name.slice(0, 36) + "…" : name)));
            y += step;
          }
          if (group.edges.length > most + 1) {
            nodes.append(make("text", { class: "group", x, y, "text-anchor": anchor }, `and ${group.edges.length - most} more`));
            y += step;
          }
          y += gap;
        }
      });
      const lines = wrapped(concepts[at].name, 22);
      const box = lines.length * 21 + 26;
      svg.append(edges, nodes, make("rect", { class: "hub", x: 430, y: (height - box) / 2, width: 240, height: box, rx: 12 }),
        make("text", { class: "centre", "text-anchor": "middle" }, lines.map((line, i) =>
          make("tspan", { x: 550, y: (height - box) / 2 + 31 + i * 21 }, line))));
      return svg;
    }));
  }

  function wrapped(text, width) {
    const lines = [""];
    for (const word of text.split(" ")) {
      const last = lines.length - 1;
      if (lines[last] && lines[last].length + word.length >= width) lines.push(word);
      else lines[last] += (lines[last] ? " " : "") + word;
    }
    return lines;
  }

  function claimsOf(subjects) {
    // All claims about the concepts together; those about one of two only where the taxonomy does not simply follow them.
    const shared = claim => subjects.every(at => claim.subjects?.includes(at)) ? 0 : 1;
    const claims = data.claims.filter(claim => shared(claim) === 0 || (claim.status !== "accepted" && subjects.some(at => claim.subjects?.includes(at))));
    claims.sort((a, b) => shared(a) - shared(b));
    return claims.length === 0 ? null : [make("h2", null, "What sources claim, and what the taxonomy makes of it"), claims.map(claim => make("div", { class: "card" },
      make("p", null, make("span", { class: "badge medium" }, claim.status.replace("-", " ")), claim.statement),
      claim.resolution ? make("p", null, claim.resolution) : null,
      claim.question === undefined ? null : make("p", { class: "quiet" }, "Question: ", link(claim.question)),
      make("p", { class: "quiet" }, "Source: ", source(claim.source))))];
  }

  // Compare: the rows that the taxonomy generates for two families.
  const families = data.families.map((family, at) => ({ ...family, at, name: concepts[family.concept].name }));
  const listed = [...families].sort((a, b) => order.compare(a.name, b.name));

  function setUpCompare() {
    for (const select of [$("first"), $("second")]) {
      fill(select, listed.map(family => make("option", { value: concepts[family.concept].id }, family.name)));
      select.addEventListener("change", () => go(`#/compare/${$("first").value}/${$("second").value}`));
    }
    $("swap").addEventListener("click", () => go(`#/compare/${$("second").value}/${$("first").value}`));
  }

  function showComparison(firstId, secondId) {
    const find = (id, other) => families.find(family => concepts[family.concept].id === id) ?? families[Math.min(other, families.length - 1)];
    const [first, second] = [find(firstId, 0), find(secondId, 1)];
    title("compare", "Compare two families");
    if (!first) return fill($("comparison"), make("p", null, "This taxonomy has no families."));
    [$("first").value, $("second").value] = [first, second].map(family => concepts[family.concept].id);
    const [low, high] = [Math.min(first.at, second.at), Math.max(first.at, second.at)];
    const [sentence, foundation] = data.pairs[low].slice((high - low) * 2);
    $("relationship").textContent = data.sentences[sentence];
    const rows = data.aspects.map((aspect, i) => [aspect, first.cells[i], second.cells[i]]);
    const shared = data.foundations[foundation];
    const isEmpty = cell => !cell.text && !cell.concepts && !cell.disputed;
    const cell = (content, family) => make("td", { class: "cell", role: "cell", "data-family": family.name }, cellContent(content));
    // On a phone the rows are laid out as blocks; the roles keep them a table for those who listen.
    fill($("comparison"),
      make("table", { role: "table" },
        make("caption", { class: "unseen" }, `${first.name} and ${second.name} compared`),
        make("thead", null, make("tr", null, make("th", { scope: "col" }, "Aspect"), [first, second].map(family => make("th", { scope: "col" }, link(family.concept))))),
        make("tbody", null,
          rows.filter(([, a, b]) => !isEmpty(a) || !isEmpty(b)).map(([aspect, a, b]) =>
            make("tr", { role: "row" }, make("th", { scope: "row", role: "rowheader" }, aspect), cell(a, first), cell(b, second))),
          isEmpty(shared) ? null : make("tr", { role: "row" }, make("th", { scope: "row", role: "rowheader" }, "Shared foundations"),
            make("td", { class: "cell", role: "cell", colspan: 2, "data-family": "Both" }, cellContent(shared))))),
      claimsOf(first === second ? [first.concept] : [first.concept, second.concept]));
  }

  function cellContent(content) {
    const list = content.concepts ?? [];
    const most = list.length <= few + 1 ? list.length : few;
    const parts = content.text ? [content.text] : links(list.slice(0, most));
    if (list.length > most)
      parts.push(make("details", null, make("summary", null, `and ${list.length - most} more`), links(list.slice(most))));
    if (content.disputed) parts.push(make("div", null, make("small", { class: "medium" }, "disputed: "), links(content.disputed)));
    if (parts.length === 0) parts.push(make("span", { class: "quiet" }, "–"));
    if (content.sources) parts.push(make("details", null, make("summary", null, make("small", null, count(content.sources.length, "source"))),
      make("ul", { class: "plain" }, content.sources.map(each => make("li", null, make("small", null, source(each)))))));
    return parts;
  }

  // Catalog: a row a model, its offerings under it.
  const page = 100;
  const payable = model => model.offerings.filter(each => each[2] === "pay-per-use" && each[3] !== null && each[4] !== null);
  const models = (data.catalog?.models ?? []).map(model => {
    const slash = model.id.indexOf("/");
    const cheapest = payable(model).reduce((best, each) => !best || 3 * each[3] + each[4] < 3 * best[3] + best[4] ? each : best, null);
    const kinds = model.families ?? [];
    return { ...model, vendor: model.id.slice(0, slash), name: model.name ?? model.id.slice(slash + 1), kinds, kind: kinds.map(at => concepts[at].name).join(", "),
      priceIn: cheapest?.[3], priceOut: cheapest?.[4], found: plain(`${model.id} ${model.name ?? ""} ${kinds.map(at => concepts[at].name).join(" ")}`) };
  });
  const money = amount => amount === undefined ? "–" : "$" + amount.toLocaleString("en", { maximumFractionDigits: amount < 1 ? 4 : 2, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 });
  const tokens = number => number === undefined ? "–" : number >= 1e6 ? `${+(number / 1e6).toFixed(2)} M` : number >= 1000 ? `${Math.round(number / 1000)} k` : String(number);
  const columns = [
    { id: "name", title: "Model", value: model => model.name },
    { id: "vendor", title: "Vendor", wide: true, value: model => model.vendor },
    { id: "kind", title: "Kind", wide: true, value: model => model.kind },
    { id: "context", title: "Context", number: true, value: model => model.context, text: model => tokens(model.context) },
    { id: "in", title: "In $/M", number: true, value: model => model.priceIn, text: model => money(model.priceIn) },
    { id: "out", title: "Out $/M", number: true, value: model => model.priceOut, text: model => money(model.priceOut) },
    { id: "offers", title: "Offers", number: true, wide: true, value: model => model.offerings.length, text: model => String(model.offerings.length) },
    { id: "released", title: "Released", wide: true, value: model => model.released, text: model => model.released ?? "–" },
  ];
  const table = { sort: "name", down: false, shown: page, rows: [] };

  function setUpCatalog() {
    if (!data.catalog) {
      document.querySelector("[data-view=catalog]").remove();
      return;
    }
    const options = (any, values) => [make("option", { value: "" }, any), ...values.map(([value, text]) => make("option", { value }, text))];
    $("catalog-note").textContent = `As of ${data.catalog.asOf}. Prices are US dollars for a million tokens, of the cheapest offering with pay per use on that day; – is unknown.`;
    const kinds = [...new Set(models.flatMap(model => model.kinds))].map(at => [at, concepts[at].name]).sort((a, b) => order.compare(a[1], b[1]));
    fill($("model-kind"), options("Any", kinds));
    fill($("model-vendor"), options("Any", [...new Set(models.map(model => model.vendor))].sort(order.compare).map(name => [name, name])));
    fill(document.querySelector("#models thead tr"), columns.map(column => make("th", { scope: "col", "data-column": column.id, class: `${column.number ? "number" : ""} ${column.wide ? "wide" : ""}` },
      make("button", { type: "button", onclick: () => sortBy(column.id) }, column.title))));
    const filter = () => { table.shown = page; showModels(); };
    $("model-text").addEventListener("input", debounced(filter));
    for (const id of ["model-kind", "model-vendor", "model-weights"]) $(id).addEventListener("change", filter);
    $("more-models").addEventListener("click", () => {
      const first = table.shown;
      table.shown += page;
      showModels();
      document.querySelectorAll("#models tbody th button")[first]?.focus();
    });
    showModels();
  }

  function sortBy(id) {
    table.down = table.sort === id && !table.down;
    table.sort = id;
    showModels();
  }

  function showModels() {
    const wanted = words($("model-text").value);
    const [kind, vendor, weights] = ["model-kind", "model-vendor", "model-weights"].map(id => $(id).value);
    const column = columns.find(each => each.id === table.sort);
    const rows = models.filter(model => wanted.every(word => model.found.includes(word))
      && (kind === "" || model.kinds.includes(+kind)) && (vendor === "" || model.vendor === vendor)
      && (weights === "" || model.open === (weights === "open")));
    const known = model => column.value(model) !== undefined && column.value(model) !== "";
    // What is unknown comes last, whichever way the rest is sorted.
    rows.sort((a, b) => known(b) - known(a) || (known(a) ? (column.number ? column.value(a) - column.value(b) : order.compare(column.value(a), column.value(b))) * (table.down ? -1 : 1) : 0) || order.compare(a.id, b.id));
    for (const head of document.querySelectorAll("#models thead th"))
      head.setAttribute("aria-sort", head.dataset.column !== table.sort ? "none" : table.down ? "descending" : "ascending");
    fill(document.querySelector("#models tbody"), rows.slice(0, table.shown).flatMap(modelRow));
    const rest = rows.length - table.shown;
    $("model-count").textContent = `${count(rows.length, "model")}${rest > 0 ? `, the first ${table.shown} shown` : ""}; ${count(rows.reduce((sum, model) => sum + model.offerings.length, 0), "offering")}`;
    $("more-models").hidden = rest <= 0;
    $("more-models").textContent = `Show ${Math.min(page, rest)} more`;
  }

  function modelRow(model) {
    const toggle = make("button", { type: "button", "aria-expanded": "false" }, model.name);
    const row = make("tr", null, columns.map(column => column.id === "name"
      ? make("th", { scope: "row" }, toggle, make("small", null, [model.id, model.stage, model.open ? "open weights" : null].filter(Boolean).join(" · ")))
      : column.id === "kind" ? make("td", { class: "wide" }, links(model.kinds))
        : make("td", { class: `${column.number ? "number" : ""} ${column.wide ? "wide" : ""}` }, column.text ? column.text(model) : column.value(model))));
    toggle.addEventListener("click", () => {
      const open = toggle.getAttribute("aria-expanded") === "false";
      toggle.setAttribute("aria-expanded", String(open));
      if (open) row.after(make("tr", { class: "details" }, make("td", { colspan: columns.length }, modelDetails(model))));
      else row.nextElementSibling.remove();
    });
    return [row];
  }

  function modelDetails(model) {
    const facts = [
      ["Vendor", model.vendor], ["Kind", links(model.kinds)], ["Accepts", links(model.inputs ?? [])], ["Gives out", links(model.outputs ?? [])],
      ["Capabilities", links(model.capabilities ?? [])], ["Context window", model.context && count(model.context, "token")],
      ["Longest output", model.output && count(model.output, "token")], ["Released", model.released], ["Knowledge until", model.cutoff],
      ["Positioned as", model.tier], ["Licence", model.licence], ["Source", model.source === undefined ? null : source(model.source)],
    ];
    return [
      make("dl", null, facts.filter(([, value]) => value && value.length !== 0).flatMap(([name, value]) => [make("dt", null, name), make("dd", null, value)])),
      make("h3", null, count(model.offerings.length, "offering")),
      make("ul", null, model.offerings.map(([provider, id, access, input, output, ...rates]) => make("li", null,
        `${provider}/${id}: ${access.replaceAll("-", " ")}`,
        input === null && output === null ? "" : `, in ${money(input ?? undefined)}, out ${money(output ?? undefined)}`,
        rates.length ? `; ${rates.join("; ")}` : "")))];
  }

  // Risks: each with its controls and with what it threatens most.
  const relation = id => data.relations.findIndex(each => each[0] === id);
  const [mitigated, exposed] = [relation("mitigated-by"), relation("exposed-to")];
  const facetOf = id => data.facets.findIndex(each => each[0] === id);
  const risks = concepts.map((concept, at) => ({ concept, at })).filter(each => each.concept.facet === facetOf("risk")).map(({ concept, at }) => ({
    concept, at, controls: concept.edges.filter(edge => edge[0] === mitigated).map(edge => edge[1]),
    high: incoming[at].filter(edge => edge[0] === exposed && edge[2] === "high").map(edge => edge[1]),
    found: plain([concept.name, concept.definition, ...(concept.also ?? []), ...(concept.labels ?? []).map(label => label[1]), ...(concept.references ?? []), concept.id].join(" ")),
  }));

  function setUpRisks() {
    const controls = [...new Set(risks.flatMap(risk => risk.controls))].sort((a, b) => order.compare(concepts[a].name, concepts[b].name));
    fill($("risk-control"), make("option", { value: "" }, "Any control"), controls.map(at => make("option", { value: at }, concepts[at].name)));
    $("risk-text").addEventListener("input", debounced(showRisks));
    $("risk-control").addEventListener("change", showRisks);
    fill($("obligations"), data.obligations.map(duty => make("div", { class: "card" },
      make("h3", null, duty.name), duty.definition ? make("p", null, duty.definition) : null,
      make("p", { class: "quiet" }, duty.reference, duty.from ? `, from ${duty.from}` : ""),
      duty.controls ? make("p", null, "Met by: ", links(duty.controls)) : null)));
    showRisks();
  }

  function showRisks() {
    const wanted = words($("risk-text").value);
    const control = $("risk-control").value;
    const rows = risks.filter(risk => wanted.every(word => risk.found.includes(word)) && (control === "" || risk.controls.includes(+control)));
    $("risk-count").textContent = count(rows.length, "risk");
    fill($("risk-list"), rows.map(risk => make("article", { class: "card" },
      make("h2", null, link(risk.at)),
      risk.concept.definition ? make("p", null, risk.concept.definition) : null,
      make("p", null, make("strong", null, "Controls: "), risk.controls.length ? links(risk.controls)
        : narrower(risk.at).length ? ["see its kinds: ", links(narrower(risk.at))] : "none known"),
      risk.high.length ? make("details", null, make("summary", null, `High for ${risk.high.length}`), make("p", null, links(risk.high))) : null,
      risk.concept.references ? make("p", { class: "quiet" }, risk.concept.references.join(", ")) : null)));
  }

  // Search over all concepts.
  const found = concepts.map(concept => ({
    name: plain(concept.name), also: plain([concept.id, ...(concept.also ?? []), ...(concept.labels ?? []).map(label => label[1]), ...(concept.references ?? [])].join(" ")), text: plain(concept.definition ?? ""),
  }));

  function matches(text) {
    const wanted = words(text);
    const whole = wanted.join(" ");
    const score = each => each.name === whole ? 0 : each.name.startsWith(whole) ? 1 : wanted.every(word => each.name.includes(word)) ? 2
      : wanted.every(word => each.name.includes(word) || each.also.includes(word)) ? 3
        : wanted.every(word => each.name.includes(word) || each.also.includes(word) || each.text.includes(word)) ? 4 : 9;
    return found.map((each, at) => [score(each), at]).filter(([rank]) => rank < 9)
      .sort((a, b) => a[0] - b[0] || order.compare(concepts[a[1]].name, concepts[b[1]].name)).map(([, at]) => at);
  }

  function search() {
    const text = $("search").value.trim();
    $("search-panel").hidden = text === "";
    if (text === "") return;
    const hits = matches(text);
    const most = 30;
    $("search-count").textContent = hits.length > most ? `${count(hits.length, "concept")}, the first ${most} shown` : count(hits.length, "concept");
    fill($("search-results"), hits.slice(0, most).map(at => make("li", null,
      make("a", { href: href(at) }, make("small", null, data.facets[concepts[at].facet][0]), concepts[at].name))));
  }

  function setUpSearch() {
    const [input, panel] = [$("search"), $("search-panel")];
    const close = () => { panel.hidden = true; };
    input.addEventListener("input", debounced(search));
    input.addEventListener("focus", search);
    document.querySelector(".finder").addEventListener("keydown", event => {
      const all = [...panel.querySelectorAll("a")];
      const at = all.indexOf(document.activeElement);
      if (event.key === "Escape") {
        input.focus();
        close();
      } else if (event.key === "Enter" && at < 0) {
        search();
        const first = panel.querySelector("a");
        if (first && !panel.hidden) first.click();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const next = at + (event.key === "ArrowDown" ? 1 : -1);
        (next < 0 ? input : all[next])?.focus();
      }
    });
    panel.addEventListener("click", event => { if (event.target.closest("a")) close(); });
    document.querySelector(".finder").addEventListener("focusout", event => {
      if (!event.relatedTarget || !event.currentTarget.contains(event.relatedTarget)) setTimeout(() => { if (!document.querySelector(".finder").contains(document.activeElement)) close(); }, 150);
    });
  }

  // The address says what is shown, so that the browser's own back and bookmarks work.
  function title(view, text) {
    $(view + "-title").textContent = text;
    document.title = text + " – A taxonomy of generative AI";
  }

  function go(address) {
    if (location.hash === address) show();
    else location.hash = address;
  }

  let current = "";
  function show(event) {
    if (location.hash !== "" && !location.hash.startsWith("#/")) return;
    const [name, a, b] = location.hash.slice(2).split("/").map(part => { try { return decodeURIComponent(part); } catch { return ""; } });
    const view = name === "concept" ? "explore" : ["compare", "catalog", "risks"].includes(name) && (name !== "catalog" || data.catalog) ? name : "explore";
    for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== view;
    for (const each of document.querySelectorAll("[data-view]")) {
      if (each.dataset.view === view) each.setAttribute("aria-current", "page");
      else each.removeAttribute("aria-current");
    }
    if (view === "compare") showComparison(a, b);
    else if (view === "catalog") title(view, "Catalog of models");
    else if (view === "risks") title(view, "Risks and their controls");
    else if (name === "concept" && byId.has(a)) showConcept(byId.get(a));
    else showFacet(a);
    // A new page begins at its heading; a choice within one stays where it was made.
    if (event && (view !== current || view === "explore")) {
      scrollTo({ top: 0, behavior: "instant" });
      $(view + "-title").focus({ preventScroll: true });
    }
    current = view;
  }

  setUpSearch();
  setUpCompare();
  setUpCatalog();
  setUpRisks();
  addEventListener("hashchange", show);
  document.querySelector(".skip").addEventListener("click", event => { event.preventDefault(); $("main").focus(); });
  show();
})();
