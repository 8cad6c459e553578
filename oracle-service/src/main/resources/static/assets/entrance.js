// The entrance: doors to the pages.
import { drawFrame } from "./frame.js";

drawFrame();
