const turns = document.getElementById("turns");
let conversation = null;

/** Yields the server-sent events of a response as [name, value]. */
async function* events(response) {
  let rest = "";
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + piece).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split("\n").map(line => line.split(/: ?(.*)/s, 2)));
      yield [fields.event, JSON.parse(fields.data)];
    }
  }
}

/** Adds a turn to the conversation; returns what its text goes into and a line below it. */
function turn(who, text = "") {
  const item = document.createElement("li");
  const [name, words, note] = ["strong", "p", "small"].map(kind => item.appendChild(document.createElement(kind)));
  name.textContent = who;
  words.className = "text";
  words.textContent = text;
  note.className = "quiet";
  turns.append(item);
  return { words, note };
}

const post = (address, body) => fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const problem = async response => (await response.json().catch(() => null))?.detail ?? `HTTP ${response.status}`;

/** Runs what a form does, once at a time, and shows what went wrong in it. */
function onSubmit(id, send, fail) {
  const form = document.getElementById(id);
  form?.addEventListener("submit", async event => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    await send(form).catch(error => fail(error.message));
    button.disabled = false;
  });
}

onSubmit("chat", async form => {
  const message = form.message.value;
  turn("You", message);
  form.reset();
  const response = await post("/chat", { message, conversation });
  if (!response.ok)
    throw new Error(await problem(response));
  const { words, note } = turn("Answer");
  for await (const [name, value] of events(response)) {
    if (name === "text")
      words.textContent += value;
    else if (name === "error")
      throw new Error(value);
    else {
      conversation = value.conversation;
      note.textContent = `${value.offering}, ${value.attempts.length === 1 ? "1 attempt" : `${value.attempts.length} attempts`}, ` +
        (value.costUsd === null ? "cost not known" : `$${value.costUsd}`);
    }
  }
}, message => turn("Fault").words.textContent = message);

const made = document.getElementById("made");
onSubmit("picture", async form => {
  made.textContent = "Being made …";
  const prompt = form.prompt.value;
  const response = await post("/image", { prompt, size: form.size.value });
  if (!response.ok)
    throw new Error(await problem(response));
  const image = new Image();
  image.src = URL.createObjectURL(await response.blob());
  image.alt = prompt;
  const caption = document.createElement("figcaption");
  caption.textContent = `Made by a model: ${response.headers.get("Routed-Offering")}`;
  made.replaceChildren(image, caption);
}, message => made.textContent = message);
