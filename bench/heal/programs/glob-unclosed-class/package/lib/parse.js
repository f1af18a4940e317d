'use strict';

const { QMARK, STAR, GLOBSTAR, REGEX_SPECIAL, MAX_LENGTH } = require('./constants');

/** The source of a regular expression for a glob. */
module.exports = (input, options = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }
  if (input.length > MAX_LENGTH) {
    throw new RangeError(`A pattern may have ${MAX_LENGTH} characters`);
  }

  let output = '';
  let braces = 0;
  let brackets = 0;

  for (let i = 0; i < input.length; i++) {
    const char = input[i];

    if (brackets) {
      if (char === ']') brackets--;
      output += char;
      continue;
    }

    switch (char) {
      case '*':
        if (input[i + 1] === '*') {
          output += GLOBSTAR;
          i++;
          if (input[i + 1] === '/') {
            output += '(?:\\/|^)';
            i++;
          }
        } else {
          output += STAR;
        }
        break;
      case '?':
        output += QMARK;
        break;
      case '[':
        brackets++;
        output += input[i + 1] === '!' ? '[^' : '[';
        if (input[i + 1] === '!') i++;
        break;
      case '{':
        braces++;
        output += '(?:';
        break;
      case '}':
        if (braces) {
          braces--;
          output += ')';
        } else {
          output += '\\}';
        }
        break;
      case ',':
        output += braces ? '|' : ',';
        break;
      case '/':
        output += '\\/';
        break;
      default:
        output += REGEX_SPECIAL.test(char) ? `\\${char}` : char;
    }
  }

  return { input, output, contains: options.contains === true };
};
