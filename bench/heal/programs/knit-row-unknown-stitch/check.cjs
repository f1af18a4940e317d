const { readPattern, summary } = require('knit-rows');

const tried = (text, castOn) => {
  try {
    return readPattern(text, castOn).map((row) => [row.makes, summary(row)]);
  } catch (error) {
    return [error.name, error.row];
  }
};
console.log('RESULT ' + JSON.stringify([
  tried('(k1, p1) x 4\nk2, yo, k2tog, k4', 8),
  tried('k8\nk2, cdd1, k3', 8),
  tried('k8\nk8, bobble3\nk8', 8),
  tried('kk2, k6', 6),
  tried('(x2, k1) x 2', 2),
  tried('k8\nk7', 8),
  tried('k8, yo, m1\nk10, kfb', 8),
  tried('k8\n k 2', 8),
  tried('', 8)
]));
