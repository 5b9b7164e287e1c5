// Brings every explorer of the page to life that is not yet: draws the stored numbers as SVG, moved by the sliders.
// All numbers come from Python; here they are only scaled to pixels.
(() => {
  const DASHES = { "-": "none", "--": "9 4", "-.": "9 3 2 3", ":": "2 3" };
  const AXES = ["x", "y", "base"], GAP_CODE = 65535, STEPS = 65534; // as in pack.py

  function svg(name, attributes, parent, text) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    if (text !== undefined) node.textContent = text;
    if (parent) parent.append(node);
    return node;
  }

  /** Turn a packed array into numbers in the panel's units; NaN is a gap. */
  function unpack(packed, [low, high]) {
    const bytes = Uint8Array.from(atob(packed.data), (letter) => letter.charCodeAt(0)).buffer;
    const number = (code) => (code === GAP_CODE ? NaN : low - (high - low) + (3 * (high - low) * code) / STEPS);
    packed.values = packed.type === "f4" ? new Float32Array(bytes) : Float64Array.from(new Uint16Array(bytes), number);
  }

  const place = (packed, position) => position.reduce((sum, k, slider) => sum + k * packed.strides[slider], 0);
  const numbersAt = (packed, position) =>
    packed.values.subarray(place(packed, position) * packed.count, (place(packed, position) + 1) * packed.count);
  const textAt = (packed, position) => packed.data[place(packed, position)];

  const tenth = (value) => value.toFixed(1);
  const point = (x, y) => tenth(x) + " " + tenth(y);
  const box = (x, y, width, height) => `M${point(x, y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;

  function polyline(xs, ys, scale) {
    let path = "", pen = "M";
    xs.forEach((x, k) => {
      const gap = isNaN(x) || isNaN(ys[k]);
      if (!gap) path += pen + point(scale.x(x), scale.y(ys[k]));
      pen = gap ? "M" : "L";
    });
    return path;
  }

  const MARKERS = {
    o: (x, y) => `M${point(x - 5, y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`,
    s: (x, y) => box(x - 4.5, y - 4.5, 9, 9),
    "^": (x, y) => `M${point(x - 5.5, y + 4.5)}h11l-5.5 -10z`,
  };

  const PATHS = {
    line: (mark, { x, y }, scale) => polyline(x, y, scale),
    area: (mark, { x, y, base }, scale) =>
      polyline(x, y, scale) + polyline(x.slice().reverse(), base.slice().reverse(), scale).replace("M", "L") + "z",
    bars: (mark, { x, y, base }, scale) => Array.from(x, (left, k) => {
      const [start, top] = [scale.x(left), scale.y(y[k])];
      return box(start, top, scale.x(left + mark.width) - start, scale.y(base[k]) - top);
    }).join(""),
    points: (mark, { x, y }, scale) =>
      Array.from(x, (each, k) => MARKERS[mark.marker](scale.x(each), scale.y(y[k]))).join(""),
  };

  /** Return the attributes of a mark's node that never change. */
  function look({ kind, colour, style }) {
    const dashes = { "stroke-width": 2.5, "stroke-dasharray": DASHES[style] };
    if (kind === "line") return { fill: "none", stroke: colour, ...dashes };
    if (kind === "area") return { fill: colour, "fill-opacity": 0.3 };
    if (kind === "points") return { fill: colour, stroke: "#000", "stroke-width": 0.8 };
    return { fill: colour };
  }

  /** Add a mark's nodes and return the function that moves them to a position of the sliders. */
  function addMark(mark, clipped, free, scale, plot) {
    if (mark.kind === "label") {
      const node = svg("text", { stroke: "#fff", "stroke-width": 4, "paint-order": "stroke" }, free);
      return (position) => {
        const [x, y] = [scale.x(numbersAt(mark.x, position)[0]), scale.y(numbersAt(mark.y, position)[0])];
        const side = x < plot.left + plot.width / 4 ? "start" : x > plot.left + (3 * plot.width) / 4 ? "end" : "middle";
        node.textContent = textAt(mark.text, position);
        node.setAttribute("text-anchor", side);
        node.setAttribute("x", x);
        node.setAttribute("y", y < plot.top + plot.height / 6 ? y + 24 : y - 11);
      };
    }
    if (mark.kind === "regions") return addRegions(mark, clipped, plot);
    const node = svg("path", look(mark), clipped);
    return (position) => {
      const numbers = {};
      for (const axis of AXES) if (mark[axis]) numbers[axis] = numbersAt(mark[axis], position);
      node.setAttribute("d", PATHS[mark.kind](mark, numbers, scale));
    };
  }

  function addRegions(mark, parent, plot) {
    const nodes = mark.colours.map((fill) =>
      svg("path", { fill, "fill-opacity": 0.25, "shape-rendering": "crispEdges" }, parent));
    const [rows, columns] = mark.shape, width = plot.width / columns, height = plot.height / rows;
    return (position) => {
      const paths = nodes.map(() => "");
      let cell = 0;
      for (const run of textAt(mark.text, position).split(" ")) {
        const [number, length] = run.split(".").map(Number);
        const top = plot.top + plot.height - (Math.floor(cell / columns) + 1) * height; // row 0 at the bottom
        paths[number] += box(plot.left + (cell % columns) * width, top, length * width, height);
        cell += length;
      }
      nodes.forEach((node, k) => node.setAttribute("d", paths[k]));
    };
  }

  const varies = (mark) => [...AXES, "text"].some((key) => mark[key]?.strides.some(Boolean));

  /** Write title and legend from `left` on and return how high they are. */
  function addHead(panel, group, left, width) {
    let [x, y] = [left, panel.title ? 44 : 20];
    if (panel.title) svg("text", { x: left, y: 18, "font-weight": 600 }, group, panel.title);
    const labelled = panel.marks.filter((mark) => mark.label);
    for (const mark of labelled) {
      const entry = svg("g", {}, group);
      const key = { line: "M0 -5h28", points: MARKERS[mark.marker] && MARKERS[mark.marker](14, -5) }[mark.kind];
      svg("path", { ...look(mark), d: key || box(6, -12, 16, 14) }, entry);
      const length = 34 + svg("text", { x: 34 }, entry, mark.label).getComputedTextLength();
      if (x > left && x + length > left + width) [x, y] = [left, y + 22];
      entry.setAttribute("transform", `translate(${x} ${y})`);
      x += length + 20;
    }
    return labelled.length ? y + 12 : y - 8;
  }

  function addAxes({ x, y, marks }, group, scale, plot) {
    const [bottom, right] = [plot.top + plot.height, plot.left + plot.width];
    const plain = marks.some((mark) => mark.kind === "regions"); // a grid would hide in the map
    for (const [value, text] of y.ticks) {
      const at = scale.y(value);
      if (!plain) svg("path", { d: `M${plot.left} ${at}H${right}`, stroke: "#e4e4e4" }, group);
      svg("text", { x: plot.left - 7, y: at + 5, "text-anchor": "end" }, group, text);
    }
    for (const [value, text] of x.ticks) {
      svg("path", { d: `M${scale.x(value)} ${bottom}v5`, stroke: "#444" }, group);
      svg("text", { x: scale.x(value), y: bottom + 20, "text-anchor": "middle" }, group, text);
    }
    svg("path", { d: `M${plot.left} ${plot.top}V${bottom}H${right}`, stroke: "#444", fill: "none" }, group);
    svg("text", { x: plot.left + plot.width / 2, y: bottom + 42, "text-anchor": "middle" }, group, x.label);
    const turned = `translate(15 ${plot.top + plot.height / 2}) rotate(-90)`;
    svg("text", { transform: turned, "text-anchor": "middle" }, group, y.label);
  }

  /** Draw a panel into `group`; return its height and, for each mark, whether and how it moves. */
  function addPanel(panel, group, width, id) {
    const left = 34 + 8.2 * Math.max(...panel.y.ticks.map(([, text]) => text.length));
    const plot = { left, width: width - left - 24, height: Math.max(220, Math.min(320, 0.55 * width)) };
    plot.top = addHead(panel, group, left, plot.width);
    const scaleOf = ([low, high], start, length) => (value) => start + ((value - low) / (high - low)) * length;
    const scale = {
      x: scaleOf(panel.x.range, plot.left, plot.width),
      y: scaleOf(panel.y.range, plot.top + plot.height, -plot.height),
    };
    svg("path", { d: box(plot.left, plot.top, plot.width, plot.height) }, svg("clipPath", { id }, group));
    const [under, clipped, free] = [{}, { "clip-path": `url(#${id})` }, {}].map((each) => svg("g", each, group));
    const marks = panel.marks.map((mark) => [varies(mark), addMark(mark, clipped, free, scale, plot)]);
    addAxes(panel, under, scale, plot);
    return { height: plot.top + plot.height + 52, marks };
  }

  function wake(box) {
    box.dataset.alive = "";
    const copy = (window.xentCopies = (window.xentCopies || 0) + 1); // the same explorer may stand twice on a page
    const data = JSON.parse(box.querySelector("script[type='application/json']").textContent);
    for (const panel of data.panels) for (const mark of panel.marks)
      for (const axis of AXES) if (mark[axis]) unpack(mark[axis], panel[axis === "x" ? "x" : "y"].range);

    const [stage, caption] = [box.querySelector(".xent-stage"), box.querySelector("figcaption")];
    const controls = [...box.querySelectorAll(".xent-control")];
    const inputs = controls.map((control) => control.querySelector("input"));
    let picture = null, drawnWidth = 0, marks = [];

    function build(width) {
      drawnWidth = width;
      picture = svg("svg", { role: "img", width });
      stage.replaceChildren(picture); // in the page before it is drawn, so that its text can be measured
      const wide = width >= 310 * data.panels.length;
      const share = wide ? width / data.panels.length : width;
      const panels = data.panels.map((panel, k) => {
        const group = svg("g", {}, picture);
        return { group, ...addPanel(panel, group, share, `xent-clip-${copy}-${k}`) };
      });
      marks = panels.flatMap((panel) => panel.marks);
      let [bottom, tallest] = [0, Math.max(...panels.map((panel) => panel.height))];
      panels.forEach(({ group, height }, k) => { // side by side with their axes at one height, or one under the other
        bottom = wide ? tallest : bottom + height;
        group.setAttribute("transform", `translate(${wide ? k * share : 0} ${bottom - height})`);
      });
      picture.style.height = bottom + "px";
      box.querySelector("img").hidden = true;
      update(true);
    }

    /** Show the frame at the sliders' position. */
    function update(everything = false) {
      const position = inputs.map((input) => +input.value);
      for (const [moves, move] of marks) if (moves || everything) move(position);
      const sentence = textAt(data.sentences, position);
      caption.textContent = sentence;
      if (picture) picture.setAttribute("aria-label", data.alt + " " + sentence);
      inputs.forEach((input, k) => {
        const text = data.sliders[k].texts[position[k]];
        controls[k].querySelector("output").textContent = text;
        input.setAttribute("aria-valuetext", text + ". " + sentence);
      });
    }

    inputs.forEach((input, k) => {
      input.id += "-" + copy;
      for (const name of ["label", "output"]) controls[k].querySelector(name).setAttribute("for", input.id);
      input.addEventListener("input", () => update());
      input.addEventListener("keydown", (event) => {
        const jump = { PageUp: data.sliders[k].jump, PageDown: -data.sliders[k].jump }[event.key];
        if (!jump) return;
        event.preventDefault();
        input.value = +input.value + jump; // the browser keeps it between min and max
        input.dispatchEvent(new Event("input"));
      });
      controls[k].querySelectorAll("button").forEach((button) => addPlay(button, input, data.sliders[k].pause, update));
    });

    for (const name of ["hidden", "style"]) box.querySelector(".xent-controls").removeAttribute(name);
    new ResizeObserver(() => {
      const width = Math.floor(stage.clientWidth);
      if (width && width !== drawnWidth) build(width);
    }).observe(stage); // calls at once, and again when an output that was folded away is shown
  }

  /** Let the button step through the slider to its end, and from the start when it stands there. */
  function addPlay(button, input, pause, update) {
    let timer;
    const stop = () => {
      timer = clearInterval(timer);
      button.setAttribute("aria-pressed", "false");
    };
    const go = (value) => {
      input.value = value;
      update();
      if (input.value === input.max || !input.isConnected) stop();
    };
    button.addEventListener("click", () => {
      if (timer) return stop();
      if (input.value === input.max) go(0);
      button.setAttribute("aria-pressed", "true");
      timer = setInterval(() => go(+input.value + 1), pause);
    });
    input.addEventListener("input", stop); // a hand on the slider takes over
  }
  // Another notebook in the same window that is not trusted shows its explorers without their data: let them sleep.
  const asleep = ".xent-explorer:not([data-alive]):has(script[type='application/json'])";
  document.querySelectorAll(asleep).forEach(wake);
})();
