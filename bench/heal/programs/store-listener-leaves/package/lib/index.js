'use strict';

exports.__esModule = true;
exports.createStore = require('./createStore').default;
exports.combineReducers = require('./combineReducers').default;
