using CchcBot.Domain.Tasks;

namespace CchcBot.Tests.Domain.Tasks;

public sealed class TaskCodeTests
{
    [Theory]
    [InlineData("3b", "3a 3b 3đ", "3b")]
    [InlineData("3 B.", "3a 3b", "3b")]
    [InlineData("3d", "3d 3đ", "3d 3đ")]
    [InlineData("3đ", "3d 3đ", "3đ")]
    [InlineData("3Đ", "3d 3đ", "3đ")]
    [InlineData("3đ", "3d", "3d")]
    [InlineData("5c-2", "5c 5c-2", "5c-2")]
    [InlineData("5c", "5c 5c-2", "5c")]
    [InlineData("5c2", "5c 5c-2", "5c-2")]
    [InlineData("i.2", "I.2 II.2", "I.2")]
    [InlineData("I2", "I.2 II.2", "I.2")]
    [InlineData("iv.2-2", "IV.2 IV.2-2", "IV.2-2")]
    [InlineData("2a", "V.2.a VI.3.a", "V.2.a")]
    [InlineData("2a", "V.2.a VI.2.a", "V.2.a VI.2.a")]
    [InlineData("v2a", "V.2.a VI.2.a", "V.2.a")]
    [InlineData("1.12", "11.2 1.12 1.1.2", "1.12")]
    [InlineData("11.2", "11.2 1.12 1.1.2", "11.2")]
    [InlineData("1.1.2", "11.2 1.12 1.1.2", "1.1.2")]
    [InlineData("9z", "3a 3b", "")]
    public void Names_the_printed_codes_that_fit(string typed, string printed, string expected) =>
        Assert.Equal(expected, string.Join(' ', TaskCode.Parse(typed)!.Pick(printed.Split(' '), p => p)));

    [Theory]
    [InlineData("")]
    [InlineData("số hóa hồ sơ")]
    [InlineData("quy chế 2")]
    [InlineData("412/KH-VP")]
    [InlineData("2026")]
    [InlineData("b")]
    [InlineData("3bc")]
    [InlineData("1.2.3.4.5.6")]
    public void Other_words_are_no_code(string words) => Assert.Null(TaskCode.Parse(words));
}
