"use strict";
var __extends = (this && this.__extends) || (function () {
    var extendStatics = function (d, b) {
        extendStatics = Object.setPrototypeOf;
        return extendStatics(d, b);
    };
    return function (d, b) {
        extendStatics(d, b);
        function __() { this.constructor = d; }
        d.prototype = (__.prototype = b.prototype, new __());
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseString = exports.Reader = exports.defaults = void 0;
var events_1 = require("events");
exports.defaults = {
    attrkey: "$",
    charkey: "_",
    trim: true,
    explicitArray: false,
    strict: true
};
var TOKEN = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/g;
var Reader = /** @class */ (function (_super) {
    __extends(Reader, _super);
    function Reader(opts) {
        var _this = _super.call(this) || this;
        _this.reset();
        _this.options = Object.assign({}, exports.defaults, opts);
        return _this;
    }
    /** Forgets what was read, and the listeners with it. */
    Reader.prototype.reset = function () {
        this.removeAllListeners();
        this.stack = [];
        this.root = null;
        this.errThrown = false;
        this.text = this.options.trim
            ? function (value) { return value.trim(); }
            : function (value) { return value; };
    };
    Reader.prototype.attributes = function (source) {
        var found = {};
        source.replace(/([\w:.-]+)\s*=\s*"([^"]*)"/g, function (_, name, value) {
            found[name] = value;
            return "";
        });
        return found;
    };
    Reader.prototype.open = function (name, source) {
        var node = { name: name, value: {}, text: "" };
        var attributes = this.attributes(source);
        if (Object.keys(attributes).length > 0) {
            node.value[this.options.attrkey] = attributes;
        }
        this.stack.push(node);
    };
    Reader.prototype.close = function (name) {
        var node = this.stack.pop();
        if (!node || (this.options.strict && node.name !== name)) {
            throw new Error("Unexpected close tag: " + name);
        }
        var text = this.text(node.text);
        var value = node.value;
        if (Object.keys(value).length === 0) {
            value = text;
        }
        else if (text) {
            value[this.options.charkey] = text;
        }
        var parent = this.stack[this.stack.length - 1];
        if (parent) {
            this.assign(parent.value, node.name, value);
        }
        else {
            this.root = {};
            this.root[node.name] = value;
        }
    };
    Reader.prototype.assign = function (obj, key, value) {
        if (!Object.prototype.hasOwnProperty.call(obj, key)) {
            obj[key] = this.options.explicitArray ? [value] : value;
        }
        else {
            obj[key] = [].concat(obj[key], [value]);
        }
    };
    Reader.prototype.parseString = function (str, cb) {
        if (cb) {
            this.once("error", function (err) { return cb(err); });
            this.once("end", function (result) { return cb(null, result); });
        }
        try {
            var match = void 0;
            TOKEN.lastIndex = 0;
            while ((match = TOKEN.exec(str))) {
                if (match[5] !== undefined) {
                    if (this.stack.length > 0) {
                        this.stack[this.stack.length - 1].text += match[5];
                    }
                }
                else if (match[1]) {
                    this.close(match[2]);
                }
                else {
                    this.open(match[2], match[3]);
                    if (match[4]) {
                        this.close(match[2]);
                    }
                }
            }
        }
        catch (err) {
            this.errThrown = true;
            this.emit("error", err);
            return;
        }
        this.emit("end", this.root);
    };
    return Reader;
}(events_1.EventEmitter));
exports.Reader = Reader;
function parseString(str, options, cb) {
    if (typeof options === "function") {
        cb = options;
        options = {};
    }
    new Reader(options).parseString(str, cb);
}
exports.parseString = parseString;
