'use strict';

const parse = require('./parse');

/**
 * A function that says whether a path fits a pattern, or one of several.
 *
 * options.debug: errors of the regular expression are thrown.
 */
const glob = (pattern, options) => {
  if (Array.isArray(pattern)) {
    const matchers = pattern.map((one) => glob(one, options));
    return (path) => matchers.some((fits) => fits(path));
  }

  const opts = options || {};
  const regex = glob.makeRe(pattern, opts);
  const ignored = opts.ignore ? glob(opts.ignore, { ...options, ignore: null }) : () => false;

  return (path) => {
    const plain = opts.windows ? path.split('\\').join('/') : path;
    return regex.test(plain) && !ignored(plain);
  };
};

glob.isMatch = (str, patterns, options) => glob(patterns, options)(str);

glob.makeRe = (pattern, options) => {
  const { output, contains } = parse(pattern, options);
  return glob.toRegex(contains ? output : `^(?:${output})$`, options);
};

glob.toRegex = (source, options) => {
  return new RegExp(source, options && options.nocase ? 'i' : '');
};

glob.filter = (list, patterns, options) => list.filter(glob(patterns, options));

module.exports = glob;
