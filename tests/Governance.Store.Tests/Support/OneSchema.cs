using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Dapper;

namespace Governance.Store.Tests.Support;

/// <summary>
/// Every database of a test has the store's schema, whatever its file. Told so, Dapper makes the code that reads its rows once,
/// not once more for each database.
/// </summary>
internal sealed class OneSchema : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y) => true;

    public int GetHashCode(string obj) => 0;

    [ModuleInitializer]
    internal static void Share() => SqlMapper.ConnectionStringComparer = new OneSchema();
}
