'use strict';

var CYCLE = '"__cycle__"';

/**
 * JSON whose keys are in order, so that equal values have equal texts.
 *
 *   options.compare  order of two keys, else that of sort()
 *   options.space    as for JSON.stringify
 *   options.cycles   true: a value within itself is written as "__cycle__" and is no error
 */
module.exports = function sortedJson(value, options) {
    var settings = typeof options === 'function' ? { compare: options } : options || {};
    var writer = new Writer(settings);
    return writer.write(value, '');
};

function Writer(settings) {
    this.compare = settings.compare;
    this.cycles = settings.cycles === true;
    this.step = typeof settings.space === 'number' ? ' '.repeat(settings.space) : settings.space || '';
    this.open = [];
}

/** Undefined for what JSON has no text for. */
Writer.prototype.write = function (value, margin) {
    if (value && value.toJSON) {
        value = value.toJSON();
    }
    if (value === null || typeof value !== 'object') {
        return JSON.stringify(value);
    }
    if (this.open.indexOf(value) !== -1) {
        if (this.cycles) return CYCLE;
        throw new TypeError('A circular value has no JSON');
    }

    this.open.push(value);
    var text = Array.isArray(value)
        ? this.list(value, margin + this.step)
        : this.object(value, margin + this.step);
    this.open.pop();
    return text;
};

Writer.prototype.list = function (items, margin) {
    var texts = items.map(function (item) {
        var text = this.write(item, margin);
        return text === undefined ? 'null' : text;
    }, this);
    return this.wrap('[', texts, ']', margin);
};

Writer.prototype.object = function (object, margin) {
    var colon = this.step ? ': ' : ':';
    var texts = [];
    Object.keys(object).sort(this.compare).forEach(function (key) {
        var text = this.write(object[key], margin);
        if (text !== undefined) texts.push(JSON.stringify(key) + colon + text);
    }, this);
    return this.wrap('{', texts, '}', margin);
};

Writer.prototype.wrap = function (start, texts, end, margin) {
    if (!this.step || texts.length === 0) return start + texts.join(',') + end;
    var outer = margin.slice(this.step.length);
    return start + '\n' + margin + texts.join(',\n' + margin) + '\n' + outer + end;
};
