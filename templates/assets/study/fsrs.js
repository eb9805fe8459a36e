"use strict";
// FSRS-6, the scheduler: pure functions from a card's memory to its next one. Days are study days (see days.js).
(() => {
  const lyceum = (window.lyceum = window.lyceum || {});
  const WEIGHTS = Object.freeze([
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]);
  const AGAIN = 1;
  const HARD = 2;
  const GOOD = 3;
  const EASY = 4;
  const LONGEST = 36500;
  const LEAST_STABILITY = 0.001;

  const { exp, max, min, pow, round } = Math;
  const clamp = (value, low, high) => min(max(value, low), high);
  // The reference rounds each intermediate value; so equal reviews give equal numbers everywhere.
  const round8 = (value) => round(value * 1e8) / 1e8;
  const stable = (value) => round8(clamp(value, LEAST_STABILITY, LONGEST));

  const w = WEIGHTS;
  const decay = -w[20];
  const factor = round8(exp(pow(decay, -1) * Math.log(0.9)) - 1);

  /** How likely a memory is still there after so many days. */
  function retrievability(days, stability) {
    return round8(pow(1 + (factor * days) / stability, decay));
  }

  /** Days after which a memory has faded to the wanted retention. */
  function interval(stability, retention = 0.9, longest = LONGEST) {
    return clamp(round(stability * round8((pow(retention, 1 / decay) - 1) / factor)), 1, longest);
  }

  const firstDifficulty = (grade) => round8(w[4] - exp((grade - 1) * w[5]) + 1);

  function nextDifficulty(difficulty, grade) {
    const damped = difficulty + round8((-w[6] * (grade - 3) * (10 - difficulty)) / 9);
    return clamp(round8(w[7] * firstDifficulty(EASY) + (1 - w[7]) * damped), 1, 10);
  }

  function recalled({ stability, difficulty }, grade, chance) {
    const growth =
      exp(w[8]) * (11 - difficulty) * pow(stability, -w[9]) * (exp((1 - chance) * w[10]) - 1);
    return stable(stability * (1 + growth * (grade === HARD ? w[15] : 1) * (grade === EASY ? w[16] : 1)));
  }

  function forgotten({ stability, difficulty }, chance, shortTerm) {
    const after = stable(
      w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1) * exp((1 - chance) * w[14]),
    );
    const most = round8(stability / (shortTerm ? exp(w[17] * w[18]) : 1));
    return clamp(most, LEAST_STABILITY, after);
  }

  function sameDay(stability, grade) {
    const growth = pow(stability, -w[19]) * exp(w[17] * (grade - 3 + w[18]));
    return stable(stability * (grade >= HARD ? max(growth, 1) : growth));
  }

  /**
   * The memory {stability, difficulty} after a grade, so many whole days after the last one; memory is undefined for a
   * card never seen. Without shortTerm a second review on one day counts as any other.
   */
  function next(memory, grade, days, shortTerm = true) {
    if (!memory) {
      return { stability: max(w[grade - 1], 0.1), difficulty: clamp(firstDifficulty(grade), 1, 10) };
    }
    const difficulty = nextDifficulty(memory.difficulty, grade);
    if (days === 0 && shortTerm) return { stability: sameDay(memory.stability, grade), difficulty };
    const chance = retrievability(days, memory.stability);
    const stability =
      grade === AGAIN ? forgotten(memory, chance, shortTerm) : recalled(memory, grade, chance);
    return { stability, difficulty };
  }

  /** Minutes until a card in steps comes back, or undefined when it leaves the steps. */
  function stepMinutes(steps, step, grade) {
    if (grade === AGAIN) return steps[0];
    if (grade === HARD) {
      if (step > 0) return steps[step];
      return steps.length > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 1.5;
    }
    return grade === GOOD ? steps[step + 1] : undefined;
  }

  /**
   * What each grade makes of a card: four outcomes {state, step, days, minutes, stability, difficulty}, index grade - 1.
   * days counts from today and is 0 while the card is in steps; minutes then says when it comes back.
   * @param card {state, step, stability, difficulty}
   * @param elapsed whole study days since the last review
   */
  function outcomes(card, elapsed, { retention, learningSteps, relearningSteps }) {
    const fresh = card.state === "new";
    const memory = fresh ? undefined : card;
    const after = [AGAIN, HARD, GOOD, EASY].map((grade) => next(memory, grade, elapsed));
    const days = after.map(({ stability }) => interval(stability, retention));
    const inReview = card.state === "review";
    const relearns = inReview || card.state === "relearning";
    const steps = relearns ? relearningSteps : learningSteps;
    const step = fresh || inReview ? 0 : min(card.step, max(steps.length - 1, 0));

    // "Again" and the first steps are minutes away, everything else days.
    const minutes = [AGAIN, HARD, GOOD, EASY].map((grade) => {
      if (!steps.length || (inReview && grade !== AGAIN)) return undefined;
      return stepMinutes(steps, step, grade);
    });
    // A better grade never brings a card back sooner.
    if (inReview) days[1] = min(days[1], days[2]);
    for (let i = inReview ? 2 : 1; i < 4; i++) {
      if (minutes[i] === undefined && minutes[i - 1] === undefined) days[i] = max(days[i], days[i - 1] + 1);
    }
    return after.map((memoryAfter, i) => {
      const inSteps = minutes[i] !== undefined;
      return {
        state: inSteps ? (relearns ? "relearning" : "learning") : "review",
        step: inSteps ? stepAfter(steps, step, i + 1) : 0,
        days: inSteps ? 0 : min(days[i], LONGEST),
        minutes: inSteps ? minutes[i] : 0,
        ...memoryAfter,
      };
    });
  }

  function stepAfter(steps, step, grade) {
    if (grade === AGAIN) return 0;
    return grade === GOOD ? step + 1 : step;
  }

  lyceum.fsrs = Object.freeze({ WEIGHTS, retrievability, interval, next, outcomes });
})();
