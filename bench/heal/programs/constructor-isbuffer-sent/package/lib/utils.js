'use strict';

exports.decode = function (text) {
    var spaced = text.replace(/\+/g, ' ');
    try {
        return decodeURIComponent(spaced);
    } catch (e) {
        return spaced;
    }
};

exports.isObject = function (value) {
    return typeof value === 'object' && value !== null;
};

/** Buffers of other realms and of browsers too: they are known by their constructor. */
exports.isBuffer = function (value) {
    if (!exports.isObject(value)) {
        return false;
    }
    return Boolean(value.constructor && value.constructor.isBuffer && value.constructor.isBuffer(value));
};
