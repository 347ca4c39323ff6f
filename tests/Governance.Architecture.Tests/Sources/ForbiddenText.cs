using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Architecture.Tests.Sources;

/// <summary>What no checked-in file may hold: hosts of package registries, and paths of somebody's machine. Put together here, so that this file does not hold them.</summary>
internal static class ForbiddenText
{
    private static readonly string[] Forbidden =
    [
        "registry." + "npmjs.org", "npmjs" + ".com", "api." + "nuget.org", "www." + "nuget.org", "pypi" + ".org", "files." + "pythonhosted.org", "registry." + "yarnpkg.com",
        "/ro" + "ot/", "/ho" + "me/", "/Use" + "rs/", @"C:\" + "Users", "/wo" + "rk/", "/tm" + "p/art-",
    ];

    public static IEnumerable<string> In(string file, string text) =>
        Forbidden.Where(forbidden => text.Contains(forbidden, StringComparison.OrdinalIgnoreCase)).Select(forbidden => $"{file} holds {forbidden}");
}
