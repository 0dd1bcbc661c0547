-- A reader that failed its check in the morning is asked for everything it read since the check before.
CREATE INDEX dosimeter_reading_instrument_code_read_at_idx ON dosimeter_reading (instrument_code, read_at);
