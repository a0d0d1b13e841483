import "./demo/require-node.mjs";

import("./testing/all.mjs");
