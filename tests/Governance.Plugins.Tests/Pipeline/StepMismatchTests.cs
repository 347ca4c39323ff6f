using System;
using Governance.Plugins.Approvals;
using Governance.Plugins.Guards;
using Governance.Plugins.Reviews;
using Governance.Plugins.Tests.Fakes;
using Governance.Plugins.WorkItems;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace Governance.Plugins.Tests.Pipeline;

/// <summary>A step registered otherwise than its plug-in is made for refuses instead of looking away.</summary>
public sealed class StepMismatchTests
{
    private const string Code = "Plugin.StepMismatch";

    public static TheoryData<Type, string, string> RightSteps => new()
    {
        { typeof(TaskCompletionGuard), "Update", "task" },
        { typeof(TaskCompletionGuard), "SetState", "task" },
        { typeof(TaskCompletionGuard), "SetStateDynamicEntity", "task" },
        { typeof(StoreOwnedTableGuard), "Create", "gov_measure" },
        { typeof(StoreOwnedTableGuard), "Update", "gov_rulebook" },
        { typeof(TaskLinkGuard), "Create", "task" },
        { typeof(TaskLinkGuard), "Update", "task" },
        { typeof(RequestGuard), "Create", "gov_approval" },
        { typeof(RequestGuard), "Update", "gov_evidenceitem" },
        { typeof(DeletionGuard), "Delete", "gov_measure" },
        { typeof(TaskDeletionGuard), "Delete", "task" },
        { typeof(StateChangeGuard), "SetState", "gov_gatereview" },
        { typeof(GateReviewCheck), "Create", "gov_gatereview" },
        { typeof(ApprovalCheck), "Create", "gov_approval" },
    };

    [Theory]
    [MemberData(nameof(RightSteps))]
    public void RightStep_IsJudged(Type type, string message, string table) =>
        Assert.DoesNotContain(Code, Right(message, table).Run(Plugin(type)) ?? string.Empty, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(RightSteps))]
    public void WrongStage_IsRefused(Type type, string message, string table)
    {
        foreach (var stage in new[] { 10, 40 })
        {
            var host = Right(message, table);
            host.Context.Stage = stage;
            Expect.Refused(host, Plugin(type), Code);
        }
    }

    [Theory]
    [MemberData(nameof(RightSteps))]
    public void AsynchronousStep_IsRefused(Type type, string message, string table)
    {
        var host = Right(message, table);
        host.Context.Mode = 1;
        Expect.Refused(host, Plugin(type), Code);
    }

    [Theory]
    [MemberData(nameof(RightSteps))]
    public void WrongTable_IsRefused(Type type, string message, string table)
    {
        Assert.NotEqual("account", table);
        Expect.Refused(Right(message, "account"), Plugin(type), Code);
    }

    [Theory]
    [MemberData(nameof(RightSteps))]
    public void WrongMessage_IsRefused(Type type, string message, string table)
    {
        var host = Right(message, table);
        host.Context.MessageName = "Assign";
        Expect.Refused(host, Plugin(type), Code);
    }

    [Theory]
    [MemberData(nameof(RightSteps))]
    public void SubjectOfAnotherTable_IsRefused(Type type, string message, string table)
    {
        var host = Right(message, "account");
        host.Context.PrimaryEntityName = table;
        Expect.Refused(host, Plugin(type), Code);
    }

    [Theory]
    [MemberData(nameof(RightSteps))]
    public void MissingSubject_IsRefused(Type type, string message, string table)
    {
        var host = Right(message, table);
        host.Context.InputParameters.Clear();
        Expect.Refused(host, Plugin(type), Code);
    }

    [Theory]
    [InlineData(typeof(TaskCompletionGuard), "Update", "task")]
    [InlineData(typeof(TaskCompletionGuard), "SetState", "task")]
    [InlineData(typeof(StoreOwnedTableGuard), "Update", "gov_measure")]
    [InlineData(typeof(TaskLinkGuard), "Update", "task")]
    [InlineData(typeof(TaskDeletionGuard), "Delete", "task")]
    [InlineData(typeof(RequestGuard), "Update", "gov_approval")]
    public void MissingImage_IsRefused(Type type, string message, string table)
    {
        var host = Right(message, table);
        host.Context.PreEntityImages.Clear();
        Expect.Refused(host, Plugin(type), Code);
    }

    [Fact]
    public void ImageUnderAnotherName_IsRefused()
    {
        var host = Right("Update", "task");
        host.Context.PreEntityImages["Image"] = host.Context.PreEntityImages["PreImage"];
        host.Context.PreEntityImages.Remove("PreImage");
        Expect.Refused(host, new TaskLinkGuard(), Code);
    }

    [Fact]
    public void ImageOfAnotherTable_IsRefused()
    {
        var host = Right("Update", "task");
        host.Context.PreEntityImages["PreImage"].LogicalName = "account";
        Expect.Refused(host, new TaskLinkGuard(), Code);
    }

    [Fact]
    public void UpdateWhoseTargetIsOnlyAReference_IsRefused()
    {
        var host = Right("Update", "gov_measure");
        host.Context.InputParameters["Target"] = new EntityReference("gov_measure", host.Context.PrimaryEntityId);
        Expect.Refused(host, new StoreOwnedTableGuard(), Code);
    }

    [Fact]
    public void MissingContext_IsRefused() => Expect.Refused(new FakeHost { OffersContext = false }, new DeletionGuard(), Code);

    private static FakeHost Right(string message, string table) =>
        new FakeHost().On(message, table, Guid.NewGuid()).Before(("statecode", new OptionSetValue(0)));

    private static IPlugin Plugin(Type type) => (IPlugin)Activator.CreateInstance(type)!;
}
