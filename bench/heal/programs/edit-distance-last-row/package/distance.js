// How many letters have to be put in, left out, replaced, or swapped with their neighbour
module.exports = function distance (a, b) {
  if (a === b) return 0
  if (a.length === 0 || b.length === 0) return a.length + b.length

  var rows = []
  for (var i = 0; i < a.length; i++) {
    rows[i] = [i]
  }
  for (var j = 0; j <= b.length; j++) {
    rows[0][j] = j
  }

  for (i = 1; i <= a.length; i++) {
    for (j = 1; j <= b.length; j++) {
      var cost = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1
      rows[i][j] = Math.min(
        rows[i - 1][j] + 1,
        rows[i][j - 1] + 1,
        rows[i - 1][j - 1] + cost
      )
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1)
      }
    }
  }
  return rows[a.length][b.length]
}
