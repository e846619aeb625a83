"""Parquet tables."""

from __future__ import annotations

import io
from collections.abc import Iterator

from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.extras import extra
from tawatur.ingest.items import Item, Options, Source
from tawatur.ingest.rows import map_of, report_of

FORMAT = "parquet"
EXTRA = "tables"
_MAGIC = b"PAR1"
_BATCH = 500


def sniff(data: bytes, name: str) -> bool:
    """The signature."""
    return data.startswith(_MAGIC)


def read(source: Source, options: Options) -> Iterator[Item]:
    """A report for each row; rows are numbered from 1."""
    fault = extra("pyarrow.lib", EXTRA).ArrowException
    with parsing("Parquet file", fault):
        table = extra("pyarrow.parquet", EXTRA).ParquetFile(io.BytesIO(source.data))
        groups = range(table.metadata.num_row_groups)
        size = sum(table.metadata.row_group(group).total_byte_size for group in groups)
        if table.metadata.num_rows > options.limits.rows or size > options.limits.file_bytes:
            raise UnreadableError(f"{table.metadata.num_rows} rows of {size} bytes are more than is read")
        columns, notes = map_of(source, options, list(table.schema_arrow.names)[: options.limits.columns])
        yield from notes
        number = 0
        for batch in table.iter_batches(batch_size=_BATCH, columns=[column.name for column in columns.columns]):
            for row in batch.to_pylist():
                number += 1
                yield report_of(source, row, columns, str(number), None)
