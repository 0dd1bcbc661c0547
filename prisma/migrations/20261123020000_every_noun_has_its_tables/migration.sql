-- Tables of the foundation, as prisma/schema/*.prisma describes them.

-- CreateEnum
CREATE TYPE lot_stage AS ENUM ('received', 'loading', 'in_process', 'processed', 'released', 'rejected', 'certified', 'dispatched');

-- CreateEnum
CREATE TYPE mass_basis AS ENUM ('weighed', 'declared');

-- CreateEnum
CREATE TYPE previous_irradiation AS ENUM ('no', 'yes', 'unknown');

-- CreateEnum
CREATE TYPE inspection_result AS ENUM ('pass', 'fail');

-- CreateEnum
CREATE TYPE person_status AS ENUM ('active', 'deactivated');

-- CreateEnum
CREATE TYPE role_grant_state AS ENUM ('pending', 'active', 'revoked');

-- CreateEnum
CREATE TYPE product_kind AS ENUM ('fruit', 'ppe');

-- CreateEnum
CREATE TYPE release_outcome AS ENUM ('released', 'rejected');

-- CreateEnum
CREATE TYPE run_state AS ENUM ('open', 'finished');

-- CreateEnum
CREATE TYPE source_direction AS ENUM ('up', 'down');

-- CreateEnum
CREATE TYPE source_cause AS ENUM ('start', 'finish', 'interruption', 'resume');

-- CreateEnum
CREATE TYPE check_outcome AS ENUM ('pass', 'fail');

-- CreateEnum
CREATE TYPE spec_status AS ENUM ('draft', 'approved', 'withdrawn', 'retired');

-- CreateTable
CREATE TABLE installation (
    id INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL,
    demo_version TEXT,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT installation_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE command_receipt (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    key TEXT NOT NULL,
    command TEXT NOT NULL,
    input_sha256 TEXT NOT NULL,
    result JSONB NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT command_receipt_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE signature (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    printed_name TEXT NOT NULL,
    signed_at TIMESTAMPTZ(3) NOT NULL,
    meaning TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id UUID NOT NULL,
    content TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    key_id TEXT NOT NULL,
    ed25519 BYTEA NOT NULL,

    CONSTRAINT signature_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE signing_key (
    id TEXT NOT NULL,
    public_pem TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT signing_key_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE certificate (
    id UUID NOT NULL,
    year INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    number TEXT NOT NULL,
    lot_id UUID NOT NULL,
    decision_id UUID NOT NULL,
    content JSONB NOT NULL,
    trail_seq BIGINT NOT NULL,
    trail_hash16 TEXT NOT NULL,
    issued_by_id UUID NOT NULL,
    issued_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT certificate_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE customer (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT,
    contact_name TEXT,
    phone TEXT,
    tax_code TEXT,
    note TEXT,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL,
    search TEXT NOT NULL DEFAULT '',

    CONSTRAINT customer_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE dosimeter_reading (
    id UUID NOT NULL,
    lot_id UUID NOT NULL,
    placement_id UUID NOT NULL,
    dose_gy DECIMAL(12,3) NOT NULL,
    instrument_code TEXT NOT NULL,
    read_at TIMESTAMPTZ(3) NOT NULL,
    read_by_id UUID NOT NULL,
    supersedes_id UUID,
    reason TEXT,

    CONSTRAINT dosimeter_reading_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE free_round (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    beneficiary TEXT NOT NULL,
    beneficiary_note TEXT,
    opened_on DATE NOT NULL,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT free_round_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE lot (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    customer_id UUID NOT NULL,
    product_id UUID NOT NULL,
    spec_id UUID NOT NULL,
    destination TEXT,
    customer_lot_code TEXT,
    grower_code TEXT,
    packhouse_code TEXT,
    declared_cartons INTEGER NOT NULL,
    received_cartons INTEGER NOT NULL,
    rejected_cartons INTEGER NOT NULL DEFAULT 0,
    items INTEGER,
    mass_g BIGINT,
    mass_basis mass_basis,
    carton_mass_g INTEGER,
    discrepancy_note TEXT,
    discrepancy_accepted_by TEXT,
    previously_irradiated previous_irradiation NOT NULL,
    vehicle TEXT,
    arrived_at TIMESTAMPTZ(3) NOT NULL,
    received_by_id UUID NOT NULL,
    promised_at TIMESTAMPTZ(3),
    free_round_id UUID,
    stage lot_stage NOT NULL DEFAULT 'received',
    pass INTEGER NOT NULL DEFAULT 1,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,
    search TEXT NOT NULL DEFAULT '',

    CONSTRAINT lot_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE inspection (
    id UUID NOT NULL,
    lot_id UUID NOT NULL,
    inspector_name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    inspected_at TIMESTAMPTZ(3) NOT NULL,
    sample_cartons INTEGER NOT NULL,
    result inspection_result NOT NULL,
    findings TEXT,
    recorded_by_id UUID NOT NULL,

    CONSTRAINT inspection_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE acknowledgement (
    id UUID NOT NULL,
    lot_id UUID NOT NULL,
    customer_signatory TEXT NOT NULL,
    document TEXT NOT NULL,
    acknowledged_at TIMESTAMPTZ(3) NOT NULL,
    recorded_by_id UUID NOT NULL,

    CONSTRAINT acknowledgement_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE carrier_load (
    id UUID NOT NULL,
    lot_id UUID NOT NULL,
    pass INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    carrier_code TEXT NOT NULL,
    cartons INTEGER NOT NULL,
    loaded_at TIMESTAMPTZ(3) NOT NULL,
    loaded_by_id UUID NOT NULL,

    CONSTRAINT carrier_load_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE dosimeter_placement (
    id UUID NOT NULL,
    lot_id UUID NOT NULL,
    carrier_load_id UUID NOT NULL,
    batch_code TEXT NOT NULL,
    dosimeter_code TEXT NOT NULL,
    position TEXT NOT NULL,
    placed_at TIMESTAMPTZ(3) NOT NULL,
    placed_by_id UUID NOT NULL,

    CONSTRAINT dosimeter_placement_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE carrier_unload (
    id UUID NOT NULL,
    carrier_load_id UUID NOT NULL,
    cartons_out INTEGER NOT NULL,
    damaged_cartons INTEGER NOT NULL,
    damage_note TEXT,
    unloaded_at TIMESTAMPTZ(3) NOT NULL,
    unloaded_by_id UUID NOT NULL,

    CONSTRAINT carrier_unload_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE dispatch (
    id UUID NOT NULL,
    lot_id UUID NOT NULL,
    vehicle TEXT NOT NULL,
    seal_code TEXT,
    consignee TEXT NOT NULL,
    cartons INTEGER NOT NULL,
    dispatched_at TIMESTAMPTZ(3) NOT NULL,
    dispatched_by_id UUID NOT NULL,
    note TEXT,

    CONSTRAINT dispatch_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE person (
    id UUID NOT NULL,
    staff_code TEXT NOT NULL,
    name TEXT NOT NULL,
    status person_status NOT NULL DEFAULT 'active',
    locale TEXT NOT NULL DEFAULT 'vi',
    auth_version INTEGER NOT NULL DEFAULT 1,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL,
    search TEXT NOT NULL DEFAULT '',

    CONSTRAINT person_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE credential (
    person_id UUID NOT NULL,
    password_hash TEXT,
    pin_hash TEXT,
    card_hash TEXT,
    enrol_hash TEXT,
    enrol_until TIMESTAMPTZ(3),
    changed_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT credential_pkey PRIMARY KEY (person_id)
);

-- CreateTable
CREATE TABLE role_grant (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    role TEXT NOT NULL,
    state role_grant_state NOT NULL,
    granted_by_id UUID NOT NULL,
    granted_at TIMESTAMPTZ(3) NOT NULL,
    confirmed_by_id UUID,
    confirmed_at TIMESTAMPTZ(3),
    revoked_by_id UUID,
    revoked_at TIMESTAMPTZ(3),
    reason TEXT NOT NULL,

    CONSTRAINT role_grant_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE station (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    enrolled_by_id UUID NOT NULL,
    enrolled_at TIMESTAMPTZ(3) NOT NULL,
    retired_at TIMESTAMPTZ(3),

    CONSTRAINT station_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE session (
    id TEXT NOT NULL,
    person_id UUID NOT NULL,
    station_id UUID,
    via TEXT NOT NULL,
    auth_version INTEGER NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    last_seen_at TIMESTAMPTZ(3) NOT NULL,
    absolute_expires_at TIMESTAMPTZ(3) NOT NULL,
    revoked_at TIMESTAMPTZ(3),
    revoked_reason TEXT,

    CONSTRAINT session_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE sign_in_attempt (
    id UUID NOT NULL,
    account_sha256 TEXT NOT NULL,
    address TEXT NOT NULL,
    at TIMESTAMPTZ(3) NOT NULL,
    outcome TEXT NOT NULL,

    CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE bootstrap_code (
    id UUID NOT NULL,
    code_hash TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    used_at TIMESTAMPTZ(3),

    CONSTRAINT bootstrap_code_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE product (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    kind product_kind NOT NULL,
    commodity TEXT NOT NULL,
    counting_unit TEXT NOT NULL,
    max_dose_gy DECIMAL(12,3),
    max_dose_source TEXT,
    requires_acknowledgement BOOLEAN NOT NULL DEFAULT false,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,
    created_at TIMESTAMPTZ(3) NOT NULL,
    search TEXT NOT NULL DEFAULT '',

    CONSTRAINT product_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE release_decision (
    id UUID NOT NULL,
    lot_id UUID NOT NULL,
    pass INTEGER NOT NULL,
    outcome release_outcome NOT NULL,
    reason TEXT,
    min_dose_gy DECIMAL(12,3),
    max_dose_gy DECIMAL(12,3),
    checks JSONB NOT NULL,
    decided_by_id UUID NOT NULL,
    decided_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT release_decision_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE release_withdrawal (
    id UUID NOT NULL,
    decision_id UUID NOT NULL,
    reason TEXT NOT NULL,
    withdrawn_by_id UUID NOT NULL,
    withdrawn_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT release_withdrawal_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE retreatment_permit (
    id UUID NOT NULL,
    lot_id UUID NOT NULL,
    pass INTEGER NOT NULL,
    reason TEXT NOT NULL,
    permitted_by_id UUID NOT NULL,
    permitted_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT retreatment_permit_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE irradiator (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    synthetic BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT irradiator_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE run (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    irradiator_id UUID NOT NULL,
    state run_state NOT NULL DEFAULT 'open',
    cycle_time_s DECIMAL(10,1),
    started_at TIMESTAMPTZ(3) NOT NULL,
    started_by_id UUID NOT NULL,
    finished_at TIMESTAMPTZ(3),
    finished_by_id UUID,
    note TEXT,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT run_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE run_carrier (
    id UUID NOT NULL,
    run_id UUID NOT NULL,
    carrier_load_id UUID NOT NULL,
    sequence INTEGER NOT NULL,
    entered_at TIMESTAMPTZ(3) NOT NULL,
    entered_by_id UUID NOT NULL,

    CONSTRAINT run_carrier_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE run_carrier_exit (
    id UUID NOT NULL,
    run_carrier_id UUID NOT NULL,
    left_at TIMESTAMPTZ(3) NOT NULL,
    recorded_by_id UUID NOT NULL,

    CONSTRAINT run_carrier_exit_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE source_movement (
    id UUID NOT NULL,
    irradiator_id UUID NOT NULL,
    run_id UUID NOT NULL,
    direction source_direction NOT NULL,
    cause source_cause NOT NULL,
    at TIMESTAMPTZ(3) NOT NULL,
    recorded_by_id UUID NOT NULL,

    CONSTRAINT source_movement_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE interruption (
    id UUID NOT NULL,
    run_id UUID NOT NULL,
    started_at TIMESTAMPTZ(3) NOT NULL,
    cause TEXT NOT NULL,
    recorded_by_id UUID NOT NULL,

    CONSTRAINT interruption_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE interruption_end (
    id UUID NOT NULL,
    interruption_id UUID NOT NULL,
    ended_at TIMESTAMPTZ(3) NOT NULL,
    position_known BOOLEAN NOT NULL,
    resumed_how TEXT NOT NULL,
    recorded_by_id UUID NOT NULL,

    CONSTRAINT interruption_end_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE interruption_carrier (
    id UUID NOT NULL,
    interruption_id UUID NOT NULL,
    run_carrier_id UUID NOT NULL,

    CONSTRAINT interruption_carrier_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE shift_handover (
    id UUID NOT NULL,
    irradiator_id UUID NOT NULL,
    handed_over_by_id UUID NOT NULL,
    handed_over_at TIMESTAMPTZ(3) NOT NULL,
    source_state source_direction NOT NULL,
    carriers_in_room INTEGER NOT NULL,
    open_points TEXT NOT NULL,

    CONSTRAINT shift_handover_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE shift_handover_confirmation (
    id UUID NOT NULL,
    handover_id UUID NOT NULL,
    taken_over_by_id UUID NOT NULL,
    taken_over_at TIMESTAMPTZ(3) NOT NULL,
    source_state source_direction NOT NULL,
    carriers_in_room INTEGER NOT NULL,
    remark TEXT,

    CONSTRAINT shift_handover_confirmation_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE check_template (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    title_vi TEXT NOT NULL,
    title_en TEXT NOT NULL,
    frequency TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    lower DECIMAL(18,6),
    upper DECIMAL(18,6),
    upper_strict BOOLEAN NOT NULL,
    criterion TEXT NOT NULL,
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    applies_to TEXT NOT NULL,
    site_setpoint_required BOOLEAN NOT NULL,

    CONSTRAINT check_template_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE safety_check (
    id UUID NOT NULL,
    template_id UUID NOT NULL,
    performed_at TIMESTAMPTZ(3) NOT NULL,
    value DECIMAL(18,6),
    lower DECIMAL(18,6),
    upper DECIMAL(18,6),
    limit_source TEXT,
    outcome check_outcome NOT NULL,
    note TEXT,
    recorded_by_id UUID NOT NULL,
    supersedes_id UUID,
    reason TEXT,

    CONSTRAINT safety_check_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE safety_week_sign_off (
    id UUID NOT NULL,
    iso_year INTEGER NOT NULL,
    iso_week INTEGER NOT NULL,
    check_count INTEGER NOT NULL,
    checks_sha256 TEXT NOT NULL,
    remark TEXT,
    signed_by_id UUID NOT NULL,
    signed_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT safety_week_sign_off_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE treatment_schedule (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    programme TEXT NOT NULL,
    origin TEXT,
    destination TEXT,
    commodity TEXT,
    pest TEXT,
    pest_common TEXT,
    purpose TEXT NOT NULL,
    min_dose_gy DECIMAL(12,3),
    max_dose_gy DECIMAL(12,3),
    edition TEXT,
    effective_from DATE,
    effective_to DATE,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    note TEXT,

    CONSTRAINT treatment_schedule_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE schedule_activation (
    id UUID NOT NULL,
    schedule_id UUID NOT NULL,
    effective_from DATE NOT NULL,
    effective_to DATE,
    document TEXT NOT NULL,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    activated_by_id UUID NOT NULL,
    activated_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT schedule_activation_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE restricted.security_event (
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    occurred_at TIMESTAMPTZ(3) NOT NULL,
    summary TEXT NOT NULL,
    action_taken TEXT,
    recorded_by_id UUID NOT NULL,
    supersedes_id UUID,
    reason TEXT,

    CONSTRAINT security_event_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE restricted.security_week_sign_off (
    id UUID NOT NULL,
    iso_year INTEGER NOT NULL,
    iso_week INTEGER NOT NULL,
    event_count INTEGER NOT NULL,
    events_sha256 TEXT NOT NULL,
    remark TEXT,
    signed_by_id UUID NOT NULL,
    signed_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT security_week_sign_off_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE restricted.signature (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    printed_name TEXT NOT NULL,
    signed_at TIMESTAMPTZ(3) NOT NULL,
    meaning TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id UUID NOT NULL,
    content TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    key_id TEXT NOT NULL,
    ed25519 BYTEA NOT NULL,

    CONSTRAINT signature_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE restricted.command_receipt (
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    key TEXT NOT NULL,
    command TEXT NOT NULL,
    input_sha256 TEXT NOT NULL,
    result JSONB NOT NULL,
    recorded_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT command_receipt_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE specification (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    version_no INTEGER NOT NULL,
    product_id UUID NOT NULL,
    purpose TEXT NOT NULL,
    destination TEXT,
    status spec_status NOT NULL DEFAULT 'draft',
    path_name TEXT NOT NULL,
    carrier_type TEXT NOT NULL,
    loading_pattern TEXT NOT NULL,
    cartons_per_carrier INTEGER NOT NULL,
    carton_length_mm INTEGER,
    carton_width_mm INTEGER,
    carton_height_mm INTEGER,
    density_min_kg_m3 DECIMAL(10,3),
    density_max_kg_m3 DECIMAL(10,3),
    monitor_position TEXT NOT NULL,
    dosimeter_every_n_carriers INTEGER NOT NULL,
    min_dose_gy DECIMAL(12,3) NOT NULL,
    max_dose_gy DECIMAL(12,3) NOT NULL,
    ratio_min DECIMAL(10,6) NOT NULL,
    ratio_max DECIMAL(10,6) NOT NULL,
    ratio_source TEXT NOT NULL,
    expanded_uncertainty DECIMAL(8,6) NOT NULL,
    window_lo_gy DECIMAL(12,3) NOT NULL,
    window_hi_gy DECIMAL(12,3) NOT NULL,
    cycle_time_s DECIMAL(10,1),
    note TEXT,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    drafted_by_id UUID NOT NULL,
    drafted_at TIMESTAMPTZ(3) NOT NULL,
    approved_by_id UUID,
    approved_at TIMESTAMPTZ(3),
    approval_signature_id UUID,
    closed_by_id UUID,
    closed_at TIMESTAMPTZ(3),
    closed_reason TEXT,

    CONSTRAINT specification_pkey PRIMARY KEY (id)
);

-- CreateTable
CREATE TABLE denial_count (
    day DATE NOT NULL,
    count INTEGER NOT NULL,

    CONSTRAINT denial_count_pkey PRIMARY KEY (day)
);

-- CreateIndex
CREATE UNIQUE INDEX command_receipt_person_id_key_key ON command_receipt(person_id, key);

-- CreateIndex
CREATE INDEX signature_record_type_record_id_idx ON signature(record_type, record_id);

-- CreateIndex
CREATE UNIQUE INDEX certificate_number_key ON certificate(number);

-- CreateIndex
CREATE INDEX certificate_lot_id_idx ON certificate(lot_id);

-- CreateIndex
CREATE UNIQUE INDEX certificate_year_ordinal_key ON certificate(year, ordinal);

-- CreateIndex
CREATE UNIQUE INDEX customer_code_key ON customer(code);

-- CreateIndex
CREATE UNIQUE INDEX dosimeter_reading_supersedes_id_key ON dosimeter_reading(supersedes_id);

-- CreateIndex
CREATE INDEX dosimeter_reading_lot_id_idx ON dosimeter_reading(lot_id);

-- CreateIndex
CREATE INDEX dosimeter_reading_placement_id_idx ON dosimeter_reading(placement_id);

-- CreateIndex
CREATE UNIQUE INDEX free_round_code_key ON free_round(code);

-- CreateIndex
CREATE UNIQUE INDEX lot_code_key ON lot(code);

-- CreateIndex
CREATE INDEX lot_arrived_at_id_idx ON lot(arrived_at DESC, id DESC);

-- CreateIndex
CREATE INDEX lot_stage_arrived_at_id_idx ON lot(stage, arrived_at DESC, id DESC);

-- CreateIndex
CREATE INDEX lot_customer_id_arrived_at_id_idx ON lot(customer_id, arrived_at DESC, id DESC);

-- CreateIndex
CREATE INDEX inspection_lot_id_idx ON inspection(lot_id);

-- CreateIndex
CREATE INDEX acknowledgement_lot_id_idx ON acknowledgement(lot_id);

-- CreateIndex
CREATE UNIQUE INDEX carrier_load_lot_id_pass_ordinal_key ON carrier_load(lot_id, pass, ordinal);

-- CreateIndex
CREATE INDEX dosimeter_placement_lot_id_idx ON dosimeter_placement(lot_id);

-- CreateIndex
CREATE INDEX dosimeter_placement_carrier_load_id_idx ON dosimeter_placement(carrier_load_id);

-- CreateIndex
CREATE UNIQUE INDEX dosimeter_placement_batch_code_dosimeter_code_key ON dosimeter_placement(batch_code, dosimeter_code);

-- CreateIndex
CREATE UNIQUE INDEX carrier_unload_carrier_load_id_key ON carrier_unload(carrier_load_id);

-- CreateIndex
CREATE UNIQUE INDEX dispatch_lot_id_key ON dispatch(lot_id);

-- CreateIndex
CREATE UNIQUE INDEX person_staff_code_key ON person(staff_code);

-- CreateIndex
CREATE UNIQUE INDEX credential_card_hash_key ON credential(card_hash);

-- CreateIndex
CREATE INDEX role_grant_person_id_idx ON role_grant(person_id);

-- CreateIndex
CREATE UNIQUE INDEX station_code_key ON station(code);

-- CreateIndex
CREATE UNIQUE INDEX station_token_sha256_key ON station(token_sha256);

-- CreateIndex
CREATE INDEX session_person_id_idx ON session(person_id);

-- CreateIndex
CREATE INDEX sign_in_attempt_account_sha256_at_idx ON sign_in_attempt(account_sha256, at);

-- CreateIndex
CREATE INDEX sign_in_attempt_address_at_idx ON sign_in_attempt(address, at);

-- CreateIndex
CREATE UNIQUE INDEX product_code_key ON product(code);

-- CreateIndex
CREATE INDEX release_decision_lot_id_idx ON release_decision(lot_id);

-- CreateIndex
CREATE UNIQUE INDEX release_withdrawal_decision_id_key ON release_withdrawal(decision_id);

-- CreateIndex
CREATE UNIQUE INDEX retreatment_permit_lot_id_pass_key ON retreatment_permit(lot_id, pass);

-- CreateIndex
CREATE UNIQUE INDEX irradiator_code_key ON irradiator(code);

-- CreateIndex
CREATE UNIQUE INDEX run_code_key ON run(code);

-- CreateIndex
CREATE INDEX run_started_at_id_idx ON run(started_at DESC, id DESC);

-- CreateIndex
CREATE UNIQUE INDEX run_carrier_carrier_load_id_key ON run_carrier(carrier_load_id);

-- CreateIndex
CREATE UNIQUE INDEX run_carrier_run_id_sequence_key ON run_carrier(run_id, sequence);

-- CreateIndex
CREATE UNIQUE INDEX run_carrier_exit_run_carrier_id_key ON run_carrier_exit(run_carrier_id);

-- CreateIndex
CREATE INDEX source_movement_irradiator_id_at_idx ON source_movement(irradiator_id, at DESC);

-- CreateIndex
CREATE INDEX source_movement_run_id_idx ON source_movement(run_id);

-- CreateIndex
CREATE INDEX interruption_run_id_idx ON interruption(run_id);

-- CreateIndex
CREATE UNIQUE INDEX interruption_end_interruption_id_key ON interruption_end(interruption_id);

-- CreateIndex
CREATE INDEX interruption_carrier_run_carrier_id_idx ON interruption_carrier(run_carrier_id);

-- CreateIndex
CREATE UNIQUE INDEX interruption_carrier_interruption_id_run_carrier_id_key ON interruption_carrier(interruption_id, run_carrier_id);

-- CreateIndex
CREATE INDEX shift_handover_handed_over_at_id_idx ON shift_handover(handed_over_at DESC, id DESC);

-- CreateIndex
CREATE UNIQUE INDEX shift_handover_confirmation_handover_id_key ON shift_handover_confirmation(handover_id);

-- CreateIndex
CREATE UNIQUE INDEX check_template_code_key ON check_template(code);

-- CreateIndex
CREATE UNIQUE INDEX safety_check_supersedes_id_key ON safety_check(supersedes_id);

-- CreateIndex
CREATE INDEX safety_check_performed_at_id_idx ON safety_check(performed_at DESC, id DESC);

-- CreateIndex
CREATE INDEX safety_check_template_id_performed_at_idx ON safety_check(template_id, performed_at DESC);

-- CreateIndex
CREATE INDEX safety_week_sign_off_iso_year_iso_week_idx ON safety_week_sign_off(iso_year, iso_week);

-- CreateIndex
CREATE UNIQUE INDEX treatment_schedule_code_key ON treatment_schedule(code);

-- CreateIndex
CREATE INDEX schedule_activation_schedule_id_idx ON schedule_activation(schedule_id);

-- CreateIndex
CREATE UNIQUE INDEX security_event_supersedes_id_key ON restricted.security_event(supersedes_id);

-- CreateIndex
CREATE INDEX security_event_occurred_at_id_idx ON restricted.security_event(occurred_at DESC, id DESC);

-- CreateIndex
CREATE INDEX security_week_sign_off_iso_year_iso_week_idx ON restricted.security_week_sign_off(iso_year, iso_week);

-- CreateIndex
CREATE INDEX signature_record_type_record_id_idx ON restricted.signature(record_type, record_id);

-- CreateIndex
CREATE UNIQUE INDEX command_receipt_person_id_key_key ON restricted.command_receipt(person_id, key);

-- CreateIndex
CREATE INDEX specification_product_id_idx ON specification(product_id);

-- CreateIndex
CREATE UNIQUE INDEX specification_code_version_no_key ON specification(code, version_no);

-- AddForeignKey
ALTER TABLE signature ADD CONSTRAINT signature_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE signature ADD CONSTRAINT signature_key_id_fkey FOREIGN KEY (key_id) REFERENCES signing_key(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE certificate ADD CONSTRAINT certificate_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE certificate ADD CONSTRAINT certificate_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES release_decision(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE dosimeter_reading ADD CONSTRAINT dosimeter_reading_placement_id_fkey FOREIGN KEY (placement_id) REFERENCES dosimeter_placement(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE dosimeter_reading ADD CONSTRAINT dosimeter_reading_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES dosimeter_reading(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE lot ADD CONSTRAINT lot_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE lot ADD CONSTRAINT lot_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE lot ADD CONSTRAINT lot_spec_id_fkey FOREIGN KEY (spec_id) REFERENCES specification(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE lot ADD CONSTRAINT lot_free_round_id_fkey FOREIGN KEY (free_round_id) REFERENCES free_round(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE inspection ADD CONSTRAINT inspection_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE acknowledgement ADD CONSTRAINT acknowledgement_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE carrier_load ADD CONSTRAINT carrier_load_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE dosimeter_placement ADD CONSTRAINT dosimeter_placement_carrier_load_id_fkey FOREIGN KEY (carrier_load_id) REFERENCES carrier_load(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE carrier_unload ADD CONSTRAINT carrier_unload_carrier_load_id_fkey FOREIGN KEY (carrier_load_id) REFERENCES carrier_load(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE dispatch ADD CONSTRAINT dispatch_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE credential ADD CONSTRAINT credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE role_grant ADD CONSTRAINT role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE session ADD CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE session ADD CONSTRAINT session_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE release_decision ADD CONSTRAINT release_decision_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE release_withdrawal ADD CONSTRAINT release_withdrawal_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES release_decision(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE retreatment_permit ADD CONSTRAINT retreatment_permit_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE run ADD CONSTRAINT run_irradiator_id_fkey FOREIGN KEY (irradiator_id) REFERENCES irradiator(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE run_carrier ADD CONSTRAINT run_carrier_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE run_carrier ADD CONSTRAINT run_carrier_carrier_load_id_fkey FOREIGN KEY (carrier_load_id) REFERENCES carrier_load(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE run_carrier_exit ADD CONSTRAINT run_carrier_exit_run_carrier_id_fkey FOREIGN KEY (run_carrier_id) REFERENCES run_carrier(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE source_movement ADD CONSTRAINT source_movement_irradiator_id_fkey FOREIGN KEY (irradiator_id) REFERENCES irradiator(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE source_movement ADD CONSTRAINT source_movement_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE interruption ADD CONSTRAINT interruption_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE interruption_end ADD CONSTRAINT interruption_end_interruption_id_fkey FOREIGN KEY (interruption_id) REFERENCES interruption(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE interruption_carrier ADD CONSTRAINT interruption_carrier_interruption_id_fkey FOREIGN KEY (interruption_id) REFERENCES interruption(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE interruption_carrier ADD CONSTRAINT interruption_carrier_run_carrier_id_fkey FOREIGN KEY (run_carrier_id) REFERENCES run_carrier(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE shift_handover ADD CONSTRAINT shift_handover_irradiator_id_fkey FOREIGN KEY (irradiator_id) REFERENCES irradiator(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE shift_handover_confirmation ADD CONSTRAINT shift_handover_confirmation_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES shift_handover(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE safety_check ADD CONSTRAINT safety_check_template_id_fkey FOREIGN KEY (template_id) REFERENCES check_template(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE schedule_activation ADD CONSTRAINT schedule_activation_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES treatment_schedule(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE specification ADD CONSTRAINT specification_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

