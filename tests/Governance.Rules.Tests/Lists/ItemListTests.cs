using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Collections;
using Xunit;

namespace Governance.Rules.Tests.Lists;

public sealed class ItemListTests
{
    [Fact]
    public void List_OfNothing_IsEmpty_HoweverItWasMade()
    {
        foreach (var empty in new ItemList<string>[] { default, (string[]?)null, (List<string>?)null, Array.Empty<string>(), new List<string>(), ItemList<string>.From(null), ItemList<string>.From([]) })
        {
            Assert.True(empty.Count == 0);
            Assert.Empty(empty);
            Assert.Throws<IndexOutOfRangeException>(() => empty[0]);
        }
    }

    [Fact]
    public void List_IsACopy_ThatNobodyCanChange()
    {
        var array = new[] { "a", "b" };
        var list = new List<string> { "a", "b" };
        ItemList<string> ofArray = array;
        ItemList<string> ofList = list;
        var ofAny = ItemList<string>.From(list);
        array[0] = "changed";
        list[0] = "changed";
        list.Add("c");

        foreach (var items in new[] { ofArray, ofList, ofAny })
        {
            Assert.Equal(["a", "b"], items.ToArray());
            Assert.Equal("b", items[1]);
            Assert.Equal(2, ((IEnumerable)items).Cast<string>().Count());
        }
    }

    [Fact]
    public void List_OfOneItem_IsNotEmpty()
    {
        ItemList<string> ofArray = new[] { "a" };
        ItemList<string> ofList = new List<string> { "a" };

        Assert.True(ofArray.Count == 1);
        Assert.Equal("a", Assert.Single(ofList));
    }
}
