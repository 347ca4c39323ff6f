using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Rows;

namespace Governance.Sandbox.WebApi;

/// <summary>Whole-file upload, download and removal. As on the platform, no Update step sees them.</summary>
internal sealed class FileColumns(DataverseEnvironment environment, RowLookup lookup)
{
    public const string NameHeader = "x-ms-file-name";

    public ApiAnswer Download(ApiRequest request, TableDefinition table, RowKey key, string columnName)
    {
        var column = Column(table, columnName);
        environment.Access.Demand(request.Caller, "Read", table);
        var row = lookup.Get(table, key);
        if (!environment.Access.CanRead(request.Caller, table, column) || row[column.LogicalName] is not FileContent file)
        {
            return ApiAnswer.Empty();
        }

        return new ApiAnswer(200, file.Bytes, "application/octet-stream")
            .With("Content-Disposition", $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}")
            .With(NameHeader, Uri.EscapeDataString(file.Name))
            .With("x-ms-file-size", file.Bytes.Length.ToString(CultureInfo.InvariantCulture));
    }

    public ApiAnswer Upload(ApiRequest request, TableDefinition table, RowKey key, string columnName)
    {
        var column = Column(table, columnName);
        var name = Uri.UnescapeDataString(request.Header(NameHeader) is { Length: > 0 } header ? header : request.Http.Request.Query[NameHeader].ToString());
        if (name.Length == 0)
        {
            throw new PlatformException(400, PlatformErrors.InvalidArgument, $"The header {NameHeader} is missing. Send the file's name in it.");
        }

        var limit = (column.MaxSizeInKB ?? 32768) * 1024;
        return request.Body.Length > limit
            ? throw new PlatformException(400, "0x80044a02", $"The file is larger than the {limit} bytes that the column '{column.LogicalName}' takes.")
            : Put(request, table, key, column, new FileContent(Guid.NewGuid(), name, request.Body));
    }

    public ApiAnswer Remove(ApiRequest request, TableDefinition table, RowKey key, string columnName) =>
        Put(request, table, key, Column(table, columnName), null);

    private static ColumnDefinition Column(TableDefinition table, string name) =>
        table.Columns.TryGetValue(name, out var column) && column.Type == ColumnType.File
            ? column
            : throw PlatformErrors.SegmentNotFound(name);

    private ApiAnswer Put(ApiRequest request, TableDefinition table, RowKey key, ColumnDefinition column, FileContent? file) => environment.Run(
        session =>
        {
            environment.Access.Demand(request.Caller, "Write", table);
            environment.Access.DemandWrite(request.Caller, table, [column.LogicalName], create: false);
            var row = lookup.Get(table, key);
            var values = row.Values.ToDictionary(StringComparer.Ordinal);
            values.Remove(column.LogicalName);
            if (file is not null)
            {
                values[column.LogicalName] = file;
            }

            values[SystemColumns.ModifiedOn] = session.StartedOn.AddTicks(-(session.StartedOn.Ticks % TimeSpan.TicksPerSecond));
            values[SystemColumns.ModifiedBy] = new RowReference("systemuser", request.Caller.UserId);
            environment.Rows.Put(table.LogicalName, row.Id, values);
            environment.Audit.Record(session, request.Caller, table, row.Id, row.Values, values);
            return ApiAnswer.Empty();
        });
}
