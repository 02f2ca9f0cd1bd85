import { BarChart, LineChart } from "echarts/charts";
import { GraphicComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, GraphicComponent, GridComponent, SVGRenderer]);

/** Starts ECharts, with only what our charts are made of, in an element. Loaded when the first chart is shown. */
export const startEcharts: typeof init = (...args) => init(...args);
