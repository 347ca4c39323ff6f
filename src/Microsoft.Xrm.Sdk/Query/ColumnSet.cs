namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The columns to read.</summary>
public sealed class ColumnSet
{
    public ColumnSet()
    {
    }

    public ColumnSet(bool allColumns)
    {
        AllColumns = allColumns;
    }

    public ColumnSet(params string[] columns)
    {
        Columns.AddRange(columns);
    }

    public bool AllColumns { get; set; }

    public DataCollection<string> Columns
    {
        get => field ??= new DataCollection<string>();
        set;
    }

    public void AddColumns(params string[] columns) => Columns.AddRange(columns);

    public void AddColumn(string column) => Columns.Add(column);
}
