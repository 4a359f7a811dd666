"""What a server says to whom it does not let in: libpq gives no state for it, only words in the server's language.

The pieces are of English and the eleven languages PostgreSQL’s own messages are in, compared in small letters.
"""

import re
from typing import Literal

Said = Literal["server_full", "server_starting", "no_database"]
# How bad it is, a colon, two spaces, and then what.
_SAID = ":  "
_FULL = (
    "too many c|connection slots are reserved|zu viele verbindungen|verbleibenden verbindungen|demasiados clientes|"
    "demasiadas conexiones|conexiones restantes|trop de c|connexions restants|troppi client|troppe connessioni|"
    "slot di connessione sono|多すぎます|接続スロット|მეტისმეტად ბევრი|ძალიან ბევრი|초과했습니다|연결 슬롯|"
    "слишком много|слоты подключений|för många|anslutningsslottar|забагато клієнтів|занадто багато|"
    "слоти підключень|太多|连接位置"
)
_SYSTEM = (
    "the database system |das datenbanksystem |el sistema de base|le système de base|il database si sta |"
    "il database è in modalità|il sistema di database |データベースシステムは|მონაცემთა ბაზის სისტემ|"
    "데이터베이스 시스템|система баз данных |система бд |databassystemet |система бази даних |数据库系统"
)
_NO_DATABASE = (
    "database {}.*does not exist|datenbank {}.*existiert nicht|no existe la base de datos {}|"
    "base de données {}.*existe pas|il database {}.*non esiste|データベース{}.*存在しません|"
    "მონაცემთა ბაზა {}.*არსებობს|{} 데이터베이스 없음|база данных {}.*не существует|databasen {}.*existerar inte|"
    "бази даних {}.*не існує|数据库 ?{}.*不存在"
)
# In whatever quotes of a language, or behind a colon at the end.
_NAMED = r"[^\w\s]\s?%s\s?(?:[^\w\s]|$)"


def said_in(words: str) -> str:
    """Give what the server itself said, of all that is told about a way to it; "" where it was not reached."""
    return words.partition(_SAID)[2]


def understood(said: str, user: str, database: str) -> Said | None:
    """Tell a server that has no place, one that is not up, and a database that is not there; None for all else."""
    small, name = said.casefold(), _named(database.casefold())
    if database and re.search(_NO_DATABASE.replace("{}", name), small):
        return "no_database"
    # A name may be anything, these pieces too.
    for each in filter(None, (user, database)):
        small = re.sub(_named(each.casefold()), "", small)
    if re.search(_FULL, small):
        return "server_full"
    return "server_starting" if re.search(_SYSTEM, small) else None


def names(said: str, name: str) -> bool:
    """Say whether a name stands in what a server said, as a name does."""
    return re.search(_named(name), said) is not None


def _named(name: str) -> str:
    return _NAMED % re.escape(name)
