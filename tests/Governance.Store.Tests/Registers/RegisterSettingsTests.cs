using System;
using System.IO;
using System.Linq;

using Governance.Store.Settings;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Registers;

public sealed class RegisterSettingsTests
{
    [Fact]
    public void SettingsThatTheGuideShows_AreTheUsualOnes()
    {
        var block = File.ReadAllText(RepositoryFiles.At("docs", "settings.md")).Split("```yml\n").Skip(1)
            .Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])
            .Single(part => part.Contains("scarcePercent", StringComparison.Ordinal));
        var reading = SettingsYaml.Read(block);
        Assert.Equal(string.Empty, reading.Error);
        Assert.Equal(SettingsStreams.DigestOf(new TenantSettings { Version = 1 }), SettingsStreams.DigestOf(reading.Settings!));
    }
}
