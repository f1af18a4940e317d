'use strict';

var utils = require('./utils');

/** `a[b][c]` -> ['a', 'b', 'c']; what is not in brackets belongs to the first name. */
function namesOf(key) {
    var bracket = key.indexOf('[');
    if (bracket < 1) {
        return [key];
    }
    var names = [key.slice(0, bracket)];
    key.slice(bracket).replace(/\[([^\]]*)\]/g, function (all, name) {
        names.push(name);
    });
    return names;
}

function put(target, names, value) {
    var name = names[0];
    var isOwn = Object.prototype.hasOwnProperty.call(target, name);

    if (names.length > 1) {
        if (!isOwn || !utils.isObject(target[name])) {
            target[name] = names[1] === '' ? [] : {};
        }
        put(target[name], names.slice(1), value);
    } else if (name === '' && Array.isArray(target)) {
        target.push(value);
    } else if (name !== '__proto__') {
        target[name] = isOwn ? [].concat(target[name], value) : value;
    }
}

/** Values of a query string, nested by the brackets of their names. */
module.exports = function parse(text) {
    var values = {};
    String(text || '').replace(/^\?/, '').split('&').forEach(function (pair) {
        if (pair === '') {
            return;
        }
        var sign = pair.indexOf('=');
        var key = sign === -1 ? pair : pair.slice(0, sign);
        var value = sign === -1 ? '' : utils.decode(pair.slice(sign + 1));
        put(values, namesOf(utils.decode(key)), value);
    });
    return values;
};
