import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export type Point = { name: string; current?: number; combined?: number };
type Names = { current: string; combined: string; target: string };

const percent = (value: unknown) => (typeof value === 'number' ? `${value.toFixed(1)}%` : '—');

/** The line itself; whoever cannot see it reads the table behind it. Empty periods are gaps. */
const TrendChart = ({ points, targetPercent, names }: { points: readonly Point[]; targetPercent: number; names: Names }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    const series = (name: keyof Omit<Names, 'target'>, color: string) => ({
      type: 'line' as const,
      name: names[name],
      data: points.map((point) => point[name] ?? null),
      color,
      connectNulls: false,
      symbolSize: 7,
    });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 48, right: 24, top: 40, bottom: 32 },
      legend: { top: 0, left: 0, itemGap: 32 },
      tooltip: { trigger: 'axis', valueFormatter: percent },
      xAxis: { type: 'category', data: points.map(({ name }) => name) },
      // Refunds of another period may take a rate below nothing.
      yAxis: {
        type: 'value',
        min: ({ min }: { min: number }) => Math.min(0, Math.floor(min)),
        max: 100,
        axisLabel: { formatter: '{value}%' },
      },
      series: [
        {
          ...series('current', '#b4232a'),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: '#1f6b3a', type: 'dashed' },
            label: { formatter: names.target, position: 'insideStartTop' },
            data: [{ yAxis: targetPercent }],
          },
        },
        { ...series('combined', '#595959'), lineStyle: { type: 'dotted' } },
      ],
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [points, targetPercent, names]);
  return <div ref={place} style={{ height: '100%' }} />;
};
export default TrendChart;
