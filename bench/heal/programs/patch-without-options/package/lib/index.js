"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});

var _create = require("./create");
var _diff = require("./diff");

exports.diffLines = _diff.diffLines;
exports.structuredPatch = _create.structuredPatch;
exports.createPatch = _create.createPatch;
exports.createTwoFilesPatch = _create.createTwoFilesPatch;
