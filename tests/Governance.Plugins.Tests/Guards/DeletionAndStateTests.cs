using System;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Xunit;

namespace Governance.Plugins.Tests.Guards;

/// <summary>Governed rows stay, and stay active.</summary>
public sealed class DeletionAndStateTests
{
    [Theory]
    [InlineData("gov_measure")]
    [InlineData("gov_workitem")]
    [InlineData("gov_rulebook")]
    [InlineData("gov_evidenceitem")]
    [InlineData("gov_approval")]
    [InlineData("gov_gatereview")]
    public void Governed_Row_IsNeitherDeletedNorDeactivated(string table)
    {
        Expect.Refused(new FakeHost().On("Delete", table, Guid.NewGuid()), new DeletionGuard(), "Record.DeletionRefused");
        Expect.Refused(new FakeHost().On("SetState", table, Guid.NewGuid()), new StateChangeGuard(), "Record.StateChangeRefused");
        Expect.Refused(new FakeHost().On("SetStateDynamicEntity", table, Guid.NewGuid()), new StateChangeGuard(), "Record.StateChangeRefused");
    }
}
