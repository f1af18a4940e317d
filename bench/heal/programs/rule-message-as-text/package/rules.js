'use strict';

/*
 * Rules for the fields of a form.
 *
 *   var rules = new Rules()
 *     .field('name', 'required')
 *     .field('age', 'number', { min: 18, message: 'adults only' });
 *   rules.check({ name: '' });  // { name: 'must be filled in' }
 *
 * `message` of the options takes the place of the rule's own, be it a text or a function of the value.
 */

var BUILT_IN = {
  required: {
    test: function (value) { return value !== undefined && value !== null && value !== ''; },
    message: function () { return 'must be filled in'; }
  },
  number: {
    test: function (value, options) {
      var number = Number(value);
      if (number !== number) return false;
      if (options.min !== undefined && number < options.min) return false;
      return options.max === undefined || number <= options.max;
    },
    message: function (value) { return value + ' is not a number that is allowed'; }
  },
  pattern: {
    test: function (value, options) { return options.pattern.test(value); },
    message: function (value) { return '"' + value + '" does not look right'; }
  },
  oneOf: {
    test: function (value, options) { return options.values.indexOf(value) >= 0; },
    message: function (value) { return value + ' is none of those'; }
  }
};

function Rules() {
  this.fields = [];
}

Rules.prototype.field = function (name, rule, options) {
  if (!Object.prototype.hasOwnProperty.call(BUILT_IN, rule)) throw new Error('no such rule: ' + rule);
  this.fields.push({ name: name, rule: rule, options: options || {} });
  return this;
};

/** The first complaint for each field; null when there is none. */
Rules.prototype.check = function (values) {
  var complaints = {};
  var count = 0;
  this.fields.forEach(function (field) {
    if (complaints[field.name] !== undefined) return;
    var value = values[field.name];
    var rule = BUILT_IN[field.rule];
    if (field.rule !== 'required' && !BUILT_IN.required.test(value)) return;
    if (rule.test(value, field.options)) return;
    var message = field.options.message || rule.message;
    complaints[field.name] = message(value);
    count++;
  });
  return count > 0 ? complaints : null;
};

module.exports = Rules;
