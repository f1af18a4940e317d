/** The value below which that part of a sorted list is, which is not empty. */
module.exports = function quantile (sorted, part) {
  var place = (sorted.length - 1) * part
  var low = Math.floor(place)
  var rest = place - low
  if (rest === 0) return sorted[low]
  return sorted[low] + (sorted[low + 1] - sorted[low]) * rest
}
