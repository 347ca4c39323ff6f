using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Solutions;
using Governance.Sandbox.Tests.Plugins;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Solutions;

public sealed class ImportTests
{
    [Fact]
    public async Task Import_BringsVariablesAndSteps()
    {
        await using var host = await TestHost.StartAsync(new TestStep(typeof(RecordingPlugin), "Update", "test_item", 40, "x") { Rank = 7, Filter = "test_name" });
        var variable = Assert.Single((await host.Admin.GetAsync("environmentvariabledefinitions")).Rows);
        Assert.Equal(("test_Setting", "seven"), (variable.GetProperty("schemaname").GetString(), variable.GetProperty("defaultvalue").GetString()));
        var step = Assert.Single((await host.Admin.GetAsync("sdkmessageprocessingsteps")).Rows);
        Assert.Equal((40, 7, "test_name", 0), (step.GetProperty("stage").GetInt32(), step.GetProperty("rank").GetInt32(), step.GetProperty("filteringattributes").GetString(), step.GetProperty("statecode").GetInt32()));
        var definition = variable.GetProperty("environmentvariabledefinitionid").GetGuid();
        var value = $$"""{"value":"{{new string('k', 2001)}}","EnvironmentVariableDefinitionId@odata.bind":"/environmentvariabledefinitions({{definition}})"}""";
        Assert.Equal("0x80044331", (await host.Admin.PostAsync("environmentvariablevalues", value)).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PostAsync("environmentvariablevalues", value.Replace("kk", "k", StringComparison.Ordinal))).Status);
    }

    [Theory]
    [InlineData("<Type>nvarchar</Type>", "<Type>image</Type>", "type image")]
    [InlineData("<OptionSetName>test_kind", "<OptionSetName>test_other", "test_other")]
    [InlineData("<Stage>20</Stage>", "<Stage>30</Stage>", "stage 30")]
    [InlineData("<PrimaryEntity>test_item", "<PrimaryEntity>test_missing", "test_missing")]
    [InlineData("20bebb1b-", "20bebb1c-", "message id")]
    [InlineData("20bebb1b-", "dbbdbb1b-", "Merge")]
    [InlineData("ReferencingAttributeName>test_ParentId", "ReferencingAttributeName>test_Another", "test_parentid")]
    [InlineData("RecordingPlugin, ", "MissingPlugin, ", "MissingPlugin")]
    [InlineData("<Entities>", "<Entities", "not well-formed")]
    public void Import_WhenAPartDoesNotFit_IsRefusedByName(string old, string changed, string named)
    {
        var solution = new TestSolution { Change = (old, changed) };
        solution.Steps.Add(new TestStep(typeof(RecordingPlugin), "Update", "test_item", 20, "x"));
        Assert.Contains(named, Refused(solution).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_WhenTheDllIsAnotherThanTheSolutionNames_IsRefused()
    {
        var refusal = Refused(new TestSolution { AssemblyFullName = "Other, Version=1.0.0.0" });
        Assert.Contains("Pack again", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_WhenTheFileIsAbsentOrNoZip_SaysSo()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.zip");
        Assert.Contains("pack.sh", Assert.Throws<SolutionImportException>(() => SolutionZip.Open(path)).Message, StringComparison.Ordinal);
        File.WriteAllText(path, "no zip");
        Assert.Throws<SolutionImportException>(() => SolutionZip.Open(path));
        File.Delete(path);
    }

    private static SolutionImportException Refused(TestSolution solution)
    {
        var zip = solution.Write(Path.GetTempPath());
        try
        {
            using var environment = new Sandbox.Pipeline.DataverseEnvironment(TimeProvider.System);
            return Assert.Throws<SolutionImportException>(() => Sandbox.Pipeline.EnvironmentSetup.Import(environment, zip, stepsDisabled: false));
        }
        finally
        {
            File.Delete(zip);
        }
    }
}
