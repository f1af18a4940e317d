'use strict';

var utils = require('./utils');

var LISTS = {
    brackets: function (name) { return name + '[]'; },
    indices: function (name, index) { return name + '[' + index + ']'; },
    repeat: function (name) { return name; }
};

function pair(name, value) {
    return encodeURIComponent(name) + '=' + encodeURIComponent(value);
}

/** Pairs of a value, with those of all that is in it. */
function pairsOf(name, value, listName) {
    if (value === undefined || typeof value === 'function') {
        return [];
    }
    if (value === null) {
        return [pair(name, '')];
    }
    if (value instanceof Date) {
        return [pair(name, value.toISOString())];
    }
    if (!utils.isObject(value) || utils.isBuffer(value)) {
        return [pair(name, value)];
    }
    return Object.keys(value).reduce(function (pairs, key) {
        var inner = Array.isArray(value) ? listName(name, key) : name + '[' + key + ']';
        return pairs.concat(pairsOf(inner, value[key], listName));
    }, []);
}

/** A query string for values; options.lists: 'indices' (as it is without), 'brackets' or 'repeat'. */
module.exports = function stringify(values, options) {
    var listName = LISTS[(options && options.lists) || 'indices'];
    if (!utils.isObject(values)) {
        return '';
    }
    return Object.keys(values).reduce(function (pairs, name) {
        return pairs.concat(pairsOf(name, values[name], listName));
    }, []).join('&');
};
