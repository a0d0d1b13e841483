import "./demo/require-node.mjs";

import("./demo/main.mjs");
