'use strict';

var RULES = {
  required: function (value) { return value !== '' || 'is missing'; },
  email: function (value) { return value === '' || /^[^@\s]+@[^@\s]+$/.test(value) || 'is no address'; },
  digits: function (value) { return value === '' || /^\d+$/.test(value) || 'has other than digits'; }
};

/** What the first rule that does not hold says, or null. */
exports.firstBroken = function (list, value) {
  for (var i = 0; i < list.length; i++) {
    var rule = RULES[list[i]];
    if (!rule) throw new Error('There is no rule ' + list[i]);
    var answer = rule(value);
    if (answer !== true) return answer;
  }
  return null;
};
