import type { BriefingIssueTable, BriefingTable } from "./briefing.ts";
import type { DatasetSourceTable, DatasetTable, ReferenceTable, RemovalTable } from "./dataset.ts";
import type {
  KeptFileTable,
  KeptPlaceTable,
  LinkTable,
  SavedViewTable,
  SnapshotTable,
  ViewLookTable,
} from "./kept.ts";
import type { LocalityTable, LocalityVersionTable, SuccessionTable } from "./locality.ts";
import type { MetricGroupTable, MetricTable } from "./metric.ts";
import type { ObservationTable } from "./observation.ts";
import type { AnnotationTable, PeerListTable, SplitWeightTable } from "./office.ts";
import type { FamilyTable, ParenthoodTable, RollupCountTable, RollupTable } from "./rollup.ts";
import type { SourceTable } from "./source.ts";
import type {
  DocumentPartTable,
  DocumentTable,
  EntryCellTable,
  FigureRemarkTable,
  MetricPhraseTable,
  SubmissionEventTable,
  SubmissionFigureTable,
  SubmissionTable,
  TableMappingTable,
} from "./submission.ts";
import type { TargetTable } from "./target.ts";
import type { CompositionTable, TodayRollupTable } from "./today-rollup.ts";

/** The whole schema, as Kysely sees it. */
export interface Tables {
  schema_version: { version: number; name: string; applied_at: string };
  reference: ReferenceTable;
  locality: LocalityTable;
  locality_version: LocalityVersionTable;
  succession: SuccessionTable;
  metric_group: MetricGroupTable;
  metric: MetricTable;
  dataset: DatasetTable;
  removal: RemovalTable;
  submission: SubmissionTable;
  source: SourceTable;
  dataset_source: DatasetSourceTable;
  observation: ObservationTable;
  target: TargetTable;
  parenthood: ParenthoodTable;
  family: FamilyTable;
  rollup: RollupTable;
  rollup_count: RollupCountTable;
  composition: CompositionTable;
  today_rollup: TodayRollupTable;
  split_weight: SplitWeightTable;
  annotation: AnnotationTable;
  peer_list: PeerListTable;
  kept_place: KeptPlaceTable;
  kept_file: KeptFileTable;
  saved_view: SavedViewTable;
  view_look: ViewLookTable;
  snapshot: SnapshotTable;
  link: LinkTable;
  briefing: BriefingTable;
  briefing_issue: BriefingIssueTable;
  document: DocumentTable;
  document_part: DocumentPartTable;
  submission_figure: SubmissionFigureTable;
  entry_cell: EntryCellTable;
  submission_event: SubmissionEventTable;
  figure_remark: FigureRemarkTable;
  table_mapping: TableMappingTable;
  metric_phrase: MetricPhraseTable;
}
