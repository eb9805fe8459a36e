"use strict";
// The statistics page: what was done, what will come, what is known. Each picture has its numbers in a table.
(() => {
  const { make, shape, say, number, share, percent, factor, day, table, numbersOf, picture, open, failed, address, space } = lyceum.dom;
  const place = document.getElementById("ly-study");
  const STAGES = ["fresh", "learning", "young", "mature"];

  function block(name, ...children) {
    return make("section", { class: "block", "aria-labelledby": "stat-" + name },
      make("h2", { id: "stat-" + name }, say("stat_" + name)), ...children);
  }

  function totals(all) {
    const figure = (name, value, ...more) =>
      make("div", { class: name }, make("dt", {}, say("stat_total_" + name)), make("dd", {}, value, ...more));
    return make("dl", { class: "figures" },
      figure("streak", number(all.streak.days)),
      figure("reviews", number(all.reviews)),
      figure("known", number(all.known), make("small", {}, " / " + number(all.cards))),
      figure("minutes", number(Math.round(all.minutes))));
  }

  /** 0 for an empty day, else 1 to 4: how the day compares with the reader's own busy days. */
  function levels(days) {
    const busy = days.map((each) => each.reviews).filter(Boolean).sort((a, b) => a - b);
    const borders = [0.25, 0.5, 0.75].map((part) => busy[Math.floor(busy.length * part)]);
    return (reviews) => (reviews === 0 ? 0 : 1 + borders.filter((border) => reviews > border).length);
  }

  /** Weeks as columns, the newest at the end; as many as there is room for. */
  function calendar(days) {
    const CELL = 13;
    const LEFT = 34;
    const TOP = 20;
    const byDay = new Map(days.map((each) => [each.day, each.reviews]));
    const level = levels(days);
    const today = days[days.length - 1].day;
    const monday = today - lyceum.days.weekday(today);
    return (width) => {
      const weeks = Math.max(1, Math.min(53, Math.floor((width - LEFT) / CELL)));
      const first = monday - 7 * (weeks - 1);
      const shapes = [0, 2, 4].map((row) => shape("text", { x: 0, y: TOP + row * CELL + 10 }, day(first + row, "weekday")));
      let named = -9;
      for (let week = 0; week < weeks; week++) {
        const start = first + 7 * week;
        const month = day(start, "month");
        if (month !== day(start - 7, "month") && week - named > 3 && week < weeks - 1) {
          named = week;
          shapes.push(shape("text", { x: LEFT + week * CELL, y: 11 }, month));
        }
        for (let row = 0; row < 7 && start + row <= today; row++) {
          const reviews = byDay.get(start + row) || 0;
          shapes.push(shape("rect", {
            class: "level-" + level(reviews), x: LEFT + week * CELL, y: TOP + row * CELL, width: CELL - 2, height: CELL - 2, rx: 2
          }, shape("title", {}, say("stat_day", { date: day(start + row, "full"), n: reviews }))));
        }
      }
      return { height: TOP + 7 * CELL, shapes };
    };
  }

  function legend(kind, names) {
    return make("p", { class: "legend hint" }, ...names.flatMap(([name, words]) => [
      name !== undefined && shape("svg", { width: 11, height: 11, "aria-hidden": "true" }, shape("rect", { class: kind + name, width: 11, height: 11, rx: 2 })),
      words && make("span", {}, words)
    ]));
  }

  function activity({ days, streak }) {
    const done = days.filter((each) => each.reviews > 0);
    const words = say("stat_activity_label", { days: done.length, n: done.reduce((sum, each) => sum + each.reviews, 0) });
    return block("activity",
      make("p", {}, say("stat_streak", { n: streak.days, best: streak.best }), space,
        make("span", { class: "hint" }, say("stat_streak_free", { n: streak.free }))),
      picture(words, calendar(days)),
      legend("level-", [[undefined, say("stat_less")], [0], [1], [2], [3], [4, say("stat_more")]]),
      numbersOf(words, [say("stat_date"), say("stat_reviews")],
        done.reverse().map((each) => [day(each.day, "full"), number(each.reviews)])));
  }

  /** A round number at or above the value, for the top of a scale. */
  function ceiling(value) {
    const size = 10 ** Math.floor(Math.log10(Math.max(value, 4)));
    return [1, 2, 4, 5, 8, 10].map((part) => part * size).find((each) => each >= Math.max(value, 4));
  }

  function bars(days) {
    const HEIGHT = 150;
    const FOOT = 22;
    const top = ceiling(Math.max(...days.map((each) => each.due)));
    return (width) => {
      const left = 8 + 8 * number(top).length;
      const step = (width - left) / days.length;
      const y = (value) => 8 + (HEIGHT - 8) * (1 - value / top);
      const shapes = [0, top / 2, top].flatMap((value) => [
        shape("line", { x1: left, x2: width, y1: y(value), y2: y(value) }),
        shape("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, number(value))
      ]);
      const every = Math.ceil(64 / step);
      days.forEach((each, i) => {
        const x = left + i * step;
        shapes.push(shape("rect", {
          class: i === 0 ? "bar now" : "bar", x: x + step * 0.12, y: y(each.due), width: step * 0.76, height: HEIGHT - y(each.due), rx: 2
        }, shape("title", {}, say("stat_day_due", { date: day(each.day, "full"), n: each.due }))));
        if (i % every === 0 && x + 44 < width) {
          shapes.push(shape("text", { x, y: HEIGHT + 17 }, i === 0 ? say("stat_today") : day(each.day, "short")));
        }
      });
      return { height: HEIGHT + FOOT, shapes };
    };
  }

  function forecast(days) {
    const total = days.reduce((sum, each) => sum + each.due, 0);
    const words = say("stat_forecast_label", { days: days.length, n: total, average: factor(total / days.length) });
    return block("forecast", make("p", {}, words), picture(words, bars(days)),
      numbersOf(words, [say("stat_date"), say("stat_due")], days.map((each) => [day(each.day, "full"), number(each.due)])));
  }

  /** A share as a bar, with a mark where it is wanted to be; the number stands beside it. */
  function meter(part, whole, wanted) {
    return shape("svg", { class: "meter marked", viewBox: "0 0 100 12", preserveAspectRatio: "none", "aria-hidden": "true" },
      shape("rect", { class: "ground", y: 2, width: 100, height: 8 }),
      whole > 0 && shape("rect", { class: "bar", y: 2, width: (100 * part) / whole, height: 8 }),
      shape("rect", { class: "wanted", x: wanted * 100 - 0.7, width: 1.4, height: 12 }));
  }

  function recall(all, wanted) {
    const row = ({ reviews, recalled }) => [
      make("div", { class: "measured" }, make("span", {}, share(recalled, reviews)), meter(recalled, reviews, wanted)),
      number(recalled), number(reviews)
    ];
    const head = (first) => [first, say("stat_retention"), say("stat_recalled"), say("stat_reviews")];
    const topics = all.topics.filter((each) => each.recall.reviews > 0);
    return block("recall",
      make("p", {}, say("stat_recall_text", { percent: percent(wanted) })),
      table(say("stat_recall_periods"), head(say("stat_period")),
        all.periods.map((each) => [say("stat_period_" + each.name), ...row(each)])),
      topics.length > 0 && make("h3", {}, say("stat_recall_topics")),
      topics.length > 0 && table(say("stat_recall_topics"), head(say("stat_topic")),
        topics.map((each) => [each.title, ...row(each.recall)])));
  }

  function stacked(topic) {
    let x = 0;
    const parts = [...STAGES].reverse().map((stage) => {
      const width = (100 * topic[stage]) / Math.max(1, topic.cards);
      const part = shape("rect", { class: "stage-" + stage, x, width, height: 8 });
      x += width;
      return part;
    });
    return shape("svg", { class: "meter", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" }, ...parts);
  }

  function mastery(topics) {
    const stages = [...STAGES].reverse();
    const link = (topic) => make("div", { class: "measured" },
      make("a", { href: address(topic.url) }, topic.title), stacked(topic));
    const rows = (some) => table(say("stat_mastery"),
      [say("stat_topic"), ...stages.map((stage) => say("stat_" + stage)), say("stat_cards")],
      some.map((topic) => [link(topic), ...stages.map((stage) => number(topic[stage])), number(topic.cards)]));
    const begun = topics.filter((topic) => topic.fresh < topic.cards);
    const untouched = topics.filter((topic) => topic.cards > 0 && topic.fresh === topic.cards);
    return block("mastery",
      make("p", {}, say("stat_mastery_text")),
      legend("stage-", stages.map((stage) => [stage, say("stat_" + stage)])),
      begun.length > 0 && rows(begun),
      untouched.length > 0 && make("details", { class: "untouched" },
        make("summary", {}, say("stat_untouched", { n: untouched.length })), rows(untouched)));
  }

  function empty() {
    return make("div", { class: "lead" }, make("p", {}, say("stat_empty")),
      make("p", {}, make("a", { class: "button big", href: place.dataset.queue }, say("stat_empty_do"))));
  }

  async function show() {
    const { progress, index } = await open("figures");
    const all = await lyceum.figures.of(progress, index);
    place.replaceChildren(...(all.reviews === 0
      ? [empty(), mastery(all.topics)]
      : [totals(all), activity(all), forecast(all.forecast), recall(all, progress.settings.retention), mastery(all.topics)]));
  }

  show().catch((error) => failed(place, error));
})();
