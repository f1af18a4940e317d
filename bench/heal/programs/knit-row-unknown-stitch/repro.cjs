const { readPattern, summary, PatternError } = require('knit-rows');

const patterns = ['(k1, p1) x 4\nk2, yo, k2tog, k4', 'k8\nk2, cdd1, k3'];
for (const text of patterns) {
  try {
    for (const row of readPattern(text, 8)) console.log(row.number, summary(row));
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    console.log(error.message);
  }
}
