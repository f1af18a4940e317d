var escape = require('./escape');

/**
 * Text of elements that are written as objects with one key:
 *
 *   { name: 'text' }                          <name>text</name>
 *   { name: [{ _attr: { id: 1 } }, ...] }     attributes, then children
 *   { name: { _attr: { id: 1 } } }            attributes only
 *   { name: { _cdata: 'text' } }              a CDATA section
 */
function xml(input, options) {
  var settings = Object.assign({ indent: '', declaration: false }, options);
  if (settings.indent === true) settings.indent = '    ';

  var lines = settings.declaration ? ['<?xml version="1.0" encoding="UTF-8"?>'] : [];
  [].concat(input).forEach(function (element) {
    lines.push(write(read(element), settings.indent, ''));
  });
  return lines.join(settings.indent ? '\n' : '');
}

/** { name, attributes, children, text } of an element */
function read(element) {
  var name = Object.keys(element)[0];
  var value = element[name];
  var node = { name: name, attributes: [], children: [], text: '' };

  switch (typeof value) {
    case 'undefined':
      break;
    case 'object':
      if (value._attr) readAttributes(node, value._attr);
      if (value._cdata) node.text += cdata(value._cdata);
      if (Array.isArray(value)) value.forEach(readPart, node);
      break;
    default:
      node.text = escape(value);
  }
  return node;
}

/** A part of the list that an element has. */
function readPart(part) {
  if (typeof part !== 'object') {
    this.text += escape(part);
  } else if (part._attr) {
    readAttributes(this, part._attr);
  } else if (part._cdata) {
    this.text += cdata(part._cdata);
  } else {
    this.children.push(read(part));
  }
}

function readAttributes(node, attributes) {
  Object.keys(attributes).forEach(function (name) {
    node.attributes.push(' ' + name + '="' + escape(attributes[name]) + '"');
  });
}

/** What would end the section is divided between two. */
function cdata(text) {
  return '<![CDATA[' + text.split(']]>').join(']]]]><![CDATA[>') + ']]>';
}

function write(node, indent, margin) {
  var start = margin + '<' + node.name + node.attributes.join('');
  if (node.children.length === 0 && node.text === '') return start + '/>';

  var end = '</' + node.name + '>';
  if (node.children.length === 0) return start + '>' + node.text + end;

  var inner = node.children.map(function (child) { return write(child, indent, margin + indent); });
  if (node.text) inner.unshift(margin + indent + node.text);
  return [start + '>'].concat(inner, margin + end).join(indent ? '\n' : '');
}

module.exports = xml;
module.exports.escape = escape;
