using System;
using System.IO;
using System.Threading.Tasks;

using Governance.Store.Rulebooks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Server;

[Trait("Checklist", "25")]
public sealed class RulebookCommandTests
{
    private static readonly string Example = RepositoryFiles.At("examples", "rulebooks", "cost-saving-programme.yaml");

    [Fact]
    public async Task Check_SaysWhatItFinds_ByExitCodeAndLine()
    {
        var folder = Directory.CreateTempSubdirectory("governance-cli-").FullName;
        var (file, broken, review) = (Path.Combine(folder, "sample.yaml"), Path.Combine(folder, "broken.yaml"), Path.Combine(folder, "review.yaml"));
        await File.WriteAllTextAsync(file, SampleRulebook.Yaml);
        await File.WriteAllTextAsync(broken, "code: [");
        foreach (var example in RepositoryFiles.Examples)
        {
            Assert.Equal((0, "0 findings.\n"), await ServerProcess.Run("rulebook", "check", example));
        }

        await File.WriteAllTextAsync(review, (await File.ReadAllTextAsync(Example)).Replace("register: kpis", "register: kpis\n        maxAgeDays: 30", StringComparison.Ordinal));
        var (impossible, found) = await ServerProcess.Run("rulebook", "check", review);
        Assert.Equal(1, impossible);
        Assert.Contains("Check.ReviewImpossible: Criterion measured of gate S2 asks for a review of the register 'kpis', which is not reviewed as a whole: nobody could meet it.", found, StringComparison.Ordinal);
        Assert.Contains("Reviewed as a whole are capacity, dependencies, risks, value.", found, StringComparison.Ordinal);

        var (code, output) = await ServerProcess.Run("rulebook", "check", file);
        Assert.Equal(1, code);
        Assert.Contains($"{file}:33: Check.OnePersonPath: Nobody approves at gate G2", output, StringComparison.Ordinal);

        Assert.Equal(2, (await ServerProcess.Run("rulebook", "check", broken)).ExitCode);
        Assert.Equal(2, (await ServerProcess.Run("rulebook", "check", Path.Combine(folder, "absent.yaml"))).ExitCode);
        Assert.Equal(2, (await ServerProcess.Run("rulebook", "check", file, "--data", folder)).ExitCode);
        Assert.Equal(2, (await ServerProcess.Run("rulebook", "check", file, "--data", folder, "--tenant", "t1")).ExitCode);
        Assert.Equal((0, RulebookSchema.Text), await ServerProcess.Run("rulebook", "schema"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Diff_SaysInWordsWhatAVersionAsksOtherwise()
    {
        var folder = Directory.CreateTempSubdirectory("governance-cli-").FullName;
        var (file, broken) = (Path.Combine(folder, "second.yaml"), Path.Combine(folder, "broken.yaml"));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Example)).Replace("fields: [function, ", "fields: [riskNote, function, ", StringComparison.Ordinal));
        await File.WriteAllTextAsync(broken, "code: [");
        Assert.Equal((0, "0 differences.\n"), await ServerProcess.Run("rulebook", "diff", Example, Example));
        var (code, output) = await ServerProcess.Run("rulebook", "diff", Example, file);
        Assert.Equal(1, code);
        Assert.StartsWith("Changed: Gate S1", output, StringComparison.Ordinal);
        Assert.Contains("is riskNote, function, ", output, StringComparison.Ordinal);
        Assert.EndsWith("1 differences.\n", output, StringComparison.Ordinal);
        Assert.Equal(2, (await ServerProcess.Run("rulebook", "diff", Example, broken)).ExitCode);
        Assert.Equal(2, (await ServerProcess.Run("rulebook", "diff", Path.Combine(folder, "absent.yaml"), file)).ExitCode);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Simulate_ListsWhatWouldFlip_WhileTheStoreRuns()
    {
        await using var store = await TestStore.Start();
        var story = await ExampleStory.Begin(store, await File.ReadAllTextAsync(Example), "Packaging");
        await story.Pass(story.Rulebook.Gates[0]);
        var draft = Path.Combine(store.Folder, "draft.yaml");
        await File.WriteAllTextAsync(draft, (await File.ReadAllTextAsync(Example)).Replace("fields: [function, ", "fields: [function, riskNote, ", StringComparison.Ordinal));

        var (none, same) = await ServerProcess.Run("rulebook", "simulate", Example, "--data", store.Folder, "--tenant", "t1", "--since", "2026-01-01");
        Assert.Equal((0, "2 decisions asked again, 0 would flip; 0 of measures with another rulebook were left out.\n"), (none, same));

        var (code, output) = await ServerProcess.Run("rulebook", "simulate", draft, "--data", store.Folder, "--tenant", "t1", "--since", "2026-01-01");
        Assert.Equal(1, code);
        Assert.Contains($"Packaging ({story.Measure}): Go at gate S1 was allowed, would be refused.", output, StringComparison.Ordinal);
        Assert.Contains("the field 'riskNote' is empty", output, StringComparison.Ordinal);

        var (later, nothing) = await ServerProcess.Run("rulebook", "simulate", draft, "--data", store.Folder, "--tenant", "t1", "--since", "2026-12-01");
        Assert.Equal(0, later);
        Assert.StartsWith("0 decisions asked again", nothing, StringComparison.Ordinal);
        Assert.Equal(2, (await ServerProcess.Run("rulebook", "simulate", draft, "--data", store.Folder, "--tenant", "t1", "--since", "soon")).ExitCode);
        Assert.Equal(2, (await ServerProcess.Run("rulebook", "simulate", draft, "--data", store.Folder, "--tenant", "t9", "--since", "2026-01-01")).ExitCode);
    }
}
