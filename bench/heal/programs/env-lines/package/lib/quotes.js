'use strict';

/** Takes the quotes off; in double quotes `\n` is a line break. */
function unquote(value) {
  const mark = value[0];
  if ((mark === '"' || mark === "'") && value.length > 1 && value[value.length - 1] === mark) {
    const inner = value.slice(1, -1);
    return mark === '"' ? inner.replace(/\\n/g, '\n') : inner;
  }
  return value.replace(/\s+#.*$/, '');
}

/** Puts quotes around what could not be read back without. */
function quote(value) {
  if (!/[\s#"']/.test(value)) return value;
  return '"' + value.replace(/\n/g, '\\n') + '"';
}

module.exports = { unquote, quote };
