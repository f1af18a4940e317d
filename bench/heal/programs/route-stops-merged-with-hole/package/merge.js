'use strict';

/**
 * Merges the stops of two variants of a line, which share some of them in the same order: what stands only in one of
 * them comes before the next shared stop, the first variant's stops first.
 */
module.exports = function merge(a, b) {
  var merged = [];
  var j = 0;

  a.forEach(function (stop) {
    var at = indexOf(b, stop.id, j);
    if (at !== -1) {
      // the stops of b on the way to the shared one
      while (j < at) merged.push(b[j++]);
      j++;
    }
    merged.push(stop);
  });

  while (j <= b.length) merged.push(b[j++]);
  return merged;
};

function indexOf(stops, id, from) {
  for (var i = from; i < stops.length; i++) {
    if (stops[i].id === id) return i;
  }
  return -1;
}
