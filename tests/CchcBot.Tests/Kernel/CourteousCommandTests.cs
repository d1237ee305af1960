using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>A command within words of courtesy is the command; within any other words it is none.</summary>
public sealed class CourteousCommandTests
{
    [Theory]
    [InlineData("em xem lịch nghỉ được không ạ", "lịch nghỉ")]
    [InlineData("cho em bảng cập nhật", "bảng cập nhật")]
    [InlineData("Chị ơi cho em xin bảng cập nhật với", "bảng cập nhật")]
    [InlineData("tổng hợp giúp tôi", "tổng hợp")]
    [InlineData("nho gui danh sach goi nhe", "danh sách gọi")]
    [InlineData("please show me the summary", "summary")]
    public void It_is_understood(string said, string command)
    {
        Assert.NotNull(DeclaredModules.Recognise(command));
        Assert.Equal(DeclaredModules.Recognise(command), DeclaredModules.Recognise(said));
    }

    [Theory]
    [InlineData("em cập nhật 3b đã xong rồi nhé")]
    [InlineData("cho tôi tổng hợp quý III của phòng Nội chính")]
    [InlineData("em xem việc quá hạn được không")]
    [InlineData("tôi đã trình 2b")]
    [InlineData("được không ạ")]
    [InlineData("cho tôi")]
    public void Other_words_are_none(string said) => Assert.Null(DeclaredModules.Recognise(said));
}
