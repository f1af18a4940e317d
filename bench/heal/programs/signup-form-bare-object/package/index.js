'use strict';

var rules = require('./rules');

/**
 * Checks a form that was sent.
 *
 * @param {Object} form the fields, as `querystring.parse` or a parser of JSON gives them
 * @param {Object<string, string>} wanted a list of rules for each field, as 'required|email'
 * @returns {{ values: Object, errors: Object<string, string> }}
 */
function check(form, wanted) {
  var values = {};
  var errors = {};

  Object.keys(wanted).forEach(function (field) {
    var list = wanted[field].split('|');

    if (!form.hasOwnProperty(field)) {
      if (list.indexOf('required') !== -1) errors[field] = 'is missing';
      return;
    }

    var value = String(form[field]).trim();
    var broken = rules.firstBroken(list, value);
    if (broken) errors[field] = broken;
    else values[field] = value;
  });

  return { values: values, errors: errors };
}

module.exports = { check: check };
