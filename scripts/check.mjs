import "./demo/require-node.mjs";

import("./testing/quick.mjs");
