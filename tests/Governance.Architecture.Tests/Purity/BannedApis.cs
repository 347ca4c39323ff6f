using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace Governance.Architecture.Tests.Purity;

/// <summary>The list that the analyzer of Rules goes by, looked for in what was compiled.</summary>
internal sealed class BannedApis
{
    private readonly List<string> banned;

    private BannedApis(IEnumerable<string> lines) => banned = lines.Where(line => line.Length != 0).Select(line => line.Split(';')[0]).ToList();

    public static BannedApis OfRules { get; } = new(File.ReadAllLines(Repository.At("src", "Governance.Rules", "BannedSymbols.txt")));

    public IReadOnlyCollection<string> Entries => banned;

    public IEnumerable<string> UsedBy(IEnumerable<TypeDefinition> types) =>
        from type in types
        from method in type.Methods
        from member in Code.Named(method)
        where IsBanned(member)
        select $"{method.FullName} uses {member.FullName}";

    private bool IsBanned(MemberReference member)
    {
        var type = member as TypeReference ?? member.DeclaringType;
        var space = type?.Namespace ?? string.Empty;
        return banned.Any(entry => entry[..2] switch
        {
            "N:" => space == entry[2..] || space.StartsWith(entry[2..] + ".", StringComparison.Ordinal),
            "T:" => type?.FullName == entry[2..],
            "P:" => type is not null && member.Name.Length > 4 && $"{type.FullName}.{member.Name[4..]}" == entry[2..] && member.Name.StartsWith("get_", StringComparison.Ordinal),
            "M:" => type is not null && $"{type.FullName}.{member.Name}" == entry[2..],
            _ => throw new FormatException($"'{entry}' is no entry of BannedSymbols.txt."),
        });
    }
}
