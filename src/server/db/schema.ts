import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';
import type {
  Category,
  CounterOfferState,
  EventName,
  MessageKind,
  PartState,
  Role,
  Stage,
  Waiting,
} from '#regulation/codes.ts';
import type { NoticeKind } from '#regulation/notifications.ts';
import type { FilePurpose, ResourceKind } from '#regulation/forms/field-spec.ts';
import type { BlockEvent } from '#regulation/blocks.ts';
import type { WeeklyRule } from '#regulation/weekly.ts';
import type { CalendarYear, Day } from '#regulation/calendar.ts';
import type { Change } from '#regulation/catalogue/changes.ts';
import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import type { RowOutcome } from '#regulation/catalogue/plan.ts';
import type { EntryValues } from '#regulation/catalogue/read.ts';
import type { FieldError, RuleCode, RuleDetails } from '#regulation/rule-error.ts';
import type { Week } from '#regulation/opening-hours.ts';
import type { MovementKind, Unit } from '#regulation/stock.ts';

/** codes 5. `held` and `confirmed` exclude each other in time; a wish blocks nothing. */
export type BookingState = 'wished' | 'held' | 'confirmed' | 'released';

/** By which days a series was made: by hand on days of the week, or by the rule of a timetable. */
export type BlockRule = WeeklyRule | { ics: string | null };

/** What people set for themselves: how the special version looks (a kept text), whether keys of one letter act. */
export interface Preferences {
  special?: string;
  singleKeys?: boolean;
}

type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null, string | null>;
type Position = ColumnType<string, never, never>;

export interface Database {
  people: PeopleTable;
  roles: { person: string; role: Exclude<Role, 'client'>; granted_at: Generated<Date> };
  specialisations: SpecialisationsTable;
  absences: AbsencesTable;
  feedback: FeedbackTable;
  calendar_overrides: CalendarOverridesTable;
  settings_history: SettingsHistoryTable;
  templates: TemplatesTable;
  sessions: { token: Buffer; person: string; created_at: Date; expires_at: Date };
  tokens: TokensTable;
  consents: ConsentsTable;
  idempotency: IdempotencyTable;
  settings: { name: string; value: Json<unknown>; version: Generated<number>; changed_at: Generated<Date> };
  calendar_years: { year: number; facts: JSONColumnType<CalendarYear & object>; loaded_at: Generated<Date> };
  organisations: { code: string; name: string };
  buildings: BuildingsTable;
  resources: ResourcesTable;
  photos: { file: string; resource: string; alt: string; position: number };
  stock_movements: StockMovementsTable;
  imports: ImportsTable;
  requests: RequestsTable;
  assignments: AssignmentsTable;
  history: HistoryTable;
  messages: MessagesTable;
  message_mentions: { message: string; person: string; said: string };
  request_links: { one: string; other: string; made_by: string | null; at: Date };
  message_drafts: MessageDraftsTable;
  pending_messages: PendingMessagesTable;
  kept_forms: KeptFormsTable;
  files: FilesTable;
  drafts: DraftsTable;
  bookings: BookingsTable;
  timetables: TimetablesTable;
  timetable_uploads: TimetableUploadsTable;
  block_series: BlockSeriesTable;
  block_history: BlockHistoryTable;
  reservations: ReservationsTable;
  notifications: NotificationsTable;
  counter_offers: CounterOffersTable;
  prints: { id: Generated<string>; person: string; request: string; with_thread: boolean; at: Date };
  search: { request: string; words: string; staff: string; at: Date };
  search_vocabulary: { word: string };
  events: EventsTable;
  feeds: FeedsTable;
  read_marks: { person: string; request: string; up_to: string; unread: Generated<boolean>; at: Date };
  queue_views: QueueViewsTable;
  queue_view_history: QueueViewHistoryTable;
  queue_layouts: { person: string; columns: string[]; density: 'normal' | 'dense'; updated_at: Date };
  exports: ExportsTable;
}

interface QueueViewsTable {
  id: Generated<string>;
  owner: string;
  name: string;
  search: string;
  shared: Generated<boolean>;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
}

export type QueueViewStep = 'saved' | 'renamed' | 'changed' | 'shared' | 'unshared' | 'deleted';

interface QueueViewHistoryTable {
  id: Position;
  view: string;
  actor: string;
  event: QueueViewStep;
  before: NullableJson<object>;
  after: NullableJson<object>;
  at: Date;
}

interface ExportsTable {
  id: Position;
  person: string;
  what: 'queue';
  format: 'xlsx' | 'csv';
  filters: Json<object>;
  columns: string[];
  rows: number;
  at: Date;
}

interface PeopleTable {
  id: Generated<string>;
  subject: string | null;
  email: string;
  name: string;
  kind: 'student' | 'employee';
  unit: string | null;
  study_group: string | null;
  created_at: Generated<Date>;
  seen_at: Date | null;
  optional_letters: Generated<boolean>;
  capacity: number | null;
  preferences: ColumnType<Preferences, string | undefined, string>;
}

interface TokensTable {
  id: Generated<string>;
  token: Buffer;
  person: string;
  name: string;
  created_at: Generated<Date>;
  expires_at: Date;
  revoked_at: Date | null;
}

interface ConsentsTable {
  id: Generated<string>;
  person: string;
  version: string;
  text_sha256: string;
  text: string;
  given_at: Date;
  revoked_at: Date | null;
}

interface IdempotencyTable {
  person: string;
  key: string;
  body_hash: string;
  status: number | null;
  response: NullableJson<unknown>;
  created_at: Generated<Date>;
}

interface BuildingsTable {
  code: string;
  name: string;
  address: string;
  /** The earliest and the latest of the week; what holds on a day, `hoursOn` says. */
  opens: string;
  closes: string;
  week: NullableJson<Week>;
  retired_at: Date | null;
  version: Generated<number>;
}

interface StockMovementsTable {
  id: Position;
  resource: string;
  kind: MovementKind;
  on_hand: number;
  reserved: number;
  request: string | null;
  actor: string | null;
  reason: string | null;
  at: Date;
}

/** What became of one row of a file. */
export interface ReportedRow {
  line: number;
  outcome: RowOutcome;
  name: string;
  changes: Change[];
  errors: FieldError[];
  /** Of a new entry. */
  values?: EntryValues;
}

interface ImportsTable {
  id: Generated<string>;
  person: string;
  kind: Exclude<CatalogueKind, 'studio'>;
  file_name: string;
  ignored: Generated<string[]>;
  rows: Json<{ line: number; cells: Record<string, string> }[]>;
  created_at: Date;
  applied_at: Date | null;
  applied_by: string | null;
  report: NullableJson<ReportedRow[]>;
}

interface ResourcesTable {
  id: Generated<string>;
  kind: ResourceKind;
  name: string;
  building: string | null;
  number: string | null;
  type: string | null;
  capacity: number | null;
  equipment: Generated<string[]>;
  step_free: boolean | null;
  opens: string | null;
  closes: string | null;
  week: NullableJson<Week>;
  slot_minutes: number | null;
  crew: Generated<string[]>;
  unit: Unit | null;
  minimum: number | null;
  on_hand: number | null;
  reserved: Generated<number>;
  retired_at: Date | null;
  version: Generated<number>;
}

/** What an Agent offers and the Operator decides (3.2.6, 4.3.3). */
export interface Offer {
  kind: 'completion' | 'refusal' | 'handover';
  by: string;
  at: string;
  text: string | null;
}

/** 3.2.3. The positive answer with its concrete data. */
export interface Answer {
  result: Record<string, unknown>;
  text: string | null;
  summary: string;
  at: string;
}

/** 3.2.6. Why a request ended as it did. */
export interface Outcome {
  ground?: string;
  reason?: string;
  text: string | null;
  fields?: string[];
  /** R-4.3.3/2, R-4.5.1/1. When the question was asked that stayed without an answer. */
  askedAt?: string;
}

interface RequestsTable {
  id: Generated<string>;
  number: string;
  draft: string | null;
  event: string | null;
  /** 3.2.6. The request on which the work goes on. */
  duplicate_of: string | null;
  client: string;
  category: Category;
  stage: Stage;
  waiting: Generated<Waiting>;
  waiting_since: Date | null;
  title: string;
  about: string;
  service_date: Day;
  event_date: Day;
  event_time: string | null;
  event_over_at: Date;
  organisation: string | null;
  organisation_other: string | null;
  phone: string | null;
  fields: Json<Record<string, unknown>>;
  submitted_at: Date;
  submission_deadline: Day;
  late: boolean;
  late_by: number;
  late_reason: string | null;
  reply_deadline: Day;
  response_due: Day;
  response_met_at: Date | null;
  terms: Json<Record<string, unknown>>;
  lead: string | null;
  priority: Generated<0 | 1>;
  priority_reason: string | null;
  offer: NullableJson<Offer>;
  answer: NullableJson<Answer>;
  outcome: NullableJson<Outcome>;
  finished_at: Date | null;
  withdrawn_at: Date | null;
  version: Generated<number>;
  updated_at: Date;
}

interface EventsTable {
  id: Generated<string>;
  client: string;
  title: string;
  about: string;
  event_date: Day;
  event_time: string | null;
  organisation: string | null;
  organisation_other: string | null;
  phone: string | null;
  created_at: Date;
  updated_at: Date;
}

/** 3.2.3. What was free instead of a place that was taken, as the answer of a «no» gives it. */
export interface Nearest {
  resource: string;
  from: string;
  to: string;
}

interface CounterOffersTable {
  id: Generated<string>;
  request: string;
  message: string;
  made_by: string;
  role: 'agent' | 'operator';
  result: Json<Record<string, unknown>>;
  text: string | null;
  summary: string;
  state: CounterOfferState;
  nearest: NullableJson<Nearest[]>;
  made_at: Date;
  expires_at: Date;
  decided_at: Date | null;
}

interface AssignmentsTable {
  request: string;
  person: string;
  part: Generated<PartState>;
  text: string | null;
  since: Date;
  until: Date | null;
}

interface HistoryTable {
  id: Position;
  request: string;
  actor: string | null;
  role: Role | null;
  event: EventName;
  /** Null once retention has taken it away; the chain holds by its digest. */
  details: Json<Record<string, unknown>>;
  at: Date;
}

interface MessagesTable {
  id: Generated<string>;
  position: Position;
  request: string;
  kind: MessageKind;
  author: string | null;
  role: 'client' | 'agent' | 'operator' | 'service';
  text: string;
  at: Date;
  answered_at: Date | null;
  withdrawn_at: Date | null;
}

/** 4.3.2. What somebody of the staff has typed and not sent. */
interface MessageDraftsTable {
  person: string;
  request: string;
  kind: 'answer' | 'note';
  text: string;
  asks: Generated<boolean>;
  files: Generated<string[]>;
  held: HeldBecause | null;
  updated_at: Date;
}

/** Why an answer came back to its writer instead of going out. */
export type HeldBecause = 'client_wrote' | 'not_allowed' | 'taken_back';

/** What can be taken back for some seconds as messages can. */
export type Decision = 'answer' | 'counter_offer' | 'refuse' | 'offer_refusal';

/** What a form held, by the names of its fields. */
type Typed = Record<string, string | string[]>;

/** A decision that did not go out, for its writer alone; without a rule it was taken back. */
interface KeptFormsTable {
  person: string;
  request: string;
  action: Decision;
  form: Json<Typed>;
  rule: RuleCode | null;
  details: NullableJson<RuleDetails>;
  at: Date;
}

/** An answer that can still be taken back. */
interface PendingMessagesTable {
  id: Generated<string>;
  person: string;
  request: string;
  kind: 'message' | 'question' | Decision;
  text: string;
  files: Generated<string[]>;
  /** The last message and, of a decision, the last step that its writer knew. */
  after: string;
  step: string | null;
  /** Of a decision: what the action gets, and what was typed. */
  given: NullableJson<Record<string, unknown>>;
  form: NullableJson<Typed>;
  written_at: Date;
  goes_at: Date;
}

interface FilesTable {
  id: Generated<string>;
  owner: string;
  purpose: FilePurpose;
  name: string;
  type: string;
  size: number;
  sha256: string;
  created_at: Date;
  draft: string | null;
  request: string | null;
  message: string | null;
  position: Generated<number>;
}

interface DraftsTable {
  id: Generated<string>;
  client: string;
  event: string | null;
  category: Category;
  content: Json<Record<string, unknown>>;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
}

interface BookingsTable {
  id: Generated<string>;
  resource: string;
  request: string | null;
  state: BookingState;
  during: string;
  from: Date;
  to: Date;
  note: string | null;
  /** Of a block of the house that was made with others in one go. */
  series: string | null;
  version: Generated<number>;
  created_at: Date;
}

interface TimetablesTable {
  id: Generated<string>;
  name: string;
  created_at: Date;
  imported_at: Date;
  rooms: ColumnType<Record<string, string | null>, string | undefined, string>;
}

interface TimetableUploadsTable {
  id: Generated<string>;
  person: string;
  name: string;
  content: string;
  rooms: ColumnType<Record<string, string | null>, string | undefined, string>;
  created_at: Date;
}

interface BlockSeriesTable {
  id: Generated<string>;
  timetable: string | null;
  uid: string | null;
  resource: string;
  note: string;
  rule: Json<BlockRule>;
  created_by: string | null;
  created_at: Date;
}

interface BlockHistoryTable {
  id: Position;
  booking: string | null;
  series: string | null;
  actor: string | null;
  event: BlockEvent;
  details: Json<Record<string, unknown>>;
  at: Date;
}

interface ReservationsTable {
  request: string;
  resource: string;
  quantity: number;
  state: 'reserved' | 'written_off' | 'released';
  at: Date;
}

interface SpecialisationsTable {
  id: Generated<string>;
  person: string;
  category: Category;
  building: string | null;
  subtype: string | null;
}

interface AbsencesTable {
  id: Generated<string>;
  person: string;
  since: Day;
  until: Day;
  note: string | null;
}

interface FeedbackTable {
  request: string;
  requested_at: Date;
  requested_by: string | null;
  declined_at: Date | null;
  rating: number | null;
  comment: string | null;
  rated_at: Date | null;
}

interface CalendarOverridesTable {
  day: Day;
  working: boolean | null;
  down: Generated<boolean>;
  reason: string;
  document: string | null;
  changed_by: string | null;
  changed_at: Date;
}

interface SettingsHistoryTable {
  id: Position;
  name: string;
  before: NullableJson<unknown>;
  after: NullableJson<unknown>;
  reason: string | null;
  actor: string | null;
  at: Date;
}

interface TemplatesTable {
  id: Generated<string>;
  category: Category | null;
  kind: 'message' | 'question';
  name: string;
  text: string;
}

interface NotificationsTable {
  id: Generated<string>;
  person: string;
  request: string | null;
  kind: NoticeKind;
  facts: Json<Record<string, unknown>>;
  key: string;
  letter: 'none' | 'waiting' | 'sent';
  created_at: Date;
  read_at: Date | null;
}

export type RequestRow = Selectable<RequestsTable>;
export type NewRequest = Insertable<RequestsTable>;
export type ResourceRow = Selectable<ResourcesTable>;
export type BuildingRow = Selectable<BuildingsTable>;
export type FileRow = Selectable<FilesTable>;

interface FeedsTable {
  id: Generated<string>;
  token: Buffer;
  person: string;
  resource: string | null;
  lang: 'ru' | 'en';
  opened_at: Date;
  closed_at: Date | null;
  read_at: Date | null;
}
