"""What nesie refuses."""


class Error(ValueError):
    """A request, a table or a catalogue that nesie refuses: the code for a program, the field, the message."""

    __module__ = "nesie"

    code: str
    field: str
    message: str

    def __init__(self, code: str, field: str, message: str) -> None:
        super().__init__(code, field, message)
        self.code, self.field, self.message = code, field, message

    def __str__(self) -> str:
        return self.message
