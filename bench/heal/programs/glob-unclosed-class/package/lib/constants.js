'use strict';

module.exports = {
  QMARK: '[^/]',
  STAR: '[^/]*?',
  GLOBSTAR: '(?:(?!(?:\\/|^)\\.).)*?',
  REGEX_SPECIAL: /[.+^$|()\\]/,
  MAX_LENGTH: 1024 * 64
};
