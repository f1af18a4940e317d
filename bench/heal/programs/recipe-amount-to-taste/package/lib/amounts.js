"use strict";

const FRACTIONS = [
  [1 / 4, "¼"],
  [1 / 3, "⅓"],
  [1 / 2, "½"],
  [2 / 3, "⅔"],
  [3 / 4, "¾"],
];

/** An amount as cooks write it: fractions of spoons and cups, whole grams. */
function toText({ value, unit }) {
  if (unit === "g" || unit === "ml") return `${Math.round(value)} ${unit}`;
  const whole = Math.floor(value + 0.01);
  const rest = value - whole;
  const near = FRACTIONS.find(([size]) => Math.abs(size - rest) < 0.02);
  const number = near ? (whole === 0 ? near[1] : `${whole}${near[1]}`) : String(Math.round(value * 10) / 10);
  return unit ? `${number} ${unit}` : number;
}

module.exports = { toText };
